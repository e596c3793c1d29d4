import { To } from './To.tsx';

/** A person's name, linked when the id is known; erased persons stay as such. */
export function Person({
  name,
  id,
  note,
}: {
  name: string | null | undefined;
  id?: string | null | undefined;
  note?: string | undefined;
}) {
  const shown = name ?? '—';
  return (
    <span>
      {id ? <To path={`/people/${id}`}>{shown}</To> : shown}
      {note ? <span className="pl-dim"> {note}</span> : null}
    </span>
  );
}
