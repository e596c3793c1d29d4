import { dateText, relativeText } from './dates.ts';

/** A day or an instant, with how far off it is: `<When at={audit.dueOn} />`. `plain` leaves the distance to the hover. */
export function When({ at, plain = false }: { at: string | null | undefined; plain?: boolean | undefined }) {
  if (!at) return <span className="pl-dim">—</span>;
  const distance = relativeText(at, new Date());
  return (
    <time className="pl-when" dateTime={at} title={plain ? distance : at}>
      {dateText(at)}
      {plain ? null : <span className="pl-dim"> {distance}</span>}
    </time>
  );
}
