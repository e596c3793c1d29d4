import { Fragment, type ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

/** Term and value, one under the other; empty values are left out: `<Facts facts={[['Owner', unit.owner], …]} />`. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="pl-facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
