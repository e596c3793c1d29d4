import type { z } from 'zod';
import type { Today } from '../../src/capabilities/oversight/contract.ts';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import './oversight.css';
import { oversight } from './strings.ts';

const text = oversight.today;

/** The few figures that everybody wants to see; each opens what it is made of. */
export function TodayFacts({ facts }: { readonly facts: z.infer<typeof Today>['facts'] }) {
  const figures = [
    { label: text.running, value: facts.auditsRunning, path: '/audits' },
    { label: text.majors, value: facts.openMajors, path: '/findings' },
    { label: text.minors, value: facts.openMinors, path: '/findings' },
    { label: text.late, value: facts.actionsOverdue, path: '/corrective-actions' },
  ];
  return (
    <ul className="pl-figures">
      {figures.map(({ label, value, path }) => (
        <li key={label}>
          <To path={path}>
            <strong>{value}</strong> {label}
          </To>
        </li>
      ))}
      <li>
        <To path="/isms">
          {facts.nextExternal ? (
            <>
              <strong>{text.days(facts.nextExternal.days)}</strong> {facts.nextExternal.name},{' '}
              <When at={facts.nextExternal.on} />
            </>
          ) : (
            `${text.next}: ${text.noNext}`
          )}
        </To>
      </li>
    </ul>
  );
}
