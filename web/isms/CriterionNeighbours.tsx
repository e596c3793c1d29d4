import { Criterion } from '../../src/capabilities/isms/contract.ts';
import { useList } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { isms } from './strings.ts';

/** Links to the criterion before and the one after. */
export function CriterionNeighbours({ id }: { id: string }) {
  const all = useList('/criteria', Criterion).data ?? [];
  const at = all.findIndex((criterion) => criterion.id === id);
  const before = at > 0 ? all[at - 1] : undefined;
  const after = at >= 0 ? all[at + 1] : undefined;
  return (
    <>
      {before ? (
        <>
          {' · '}
          {isms.criteria.previous}: <To path={`/criteria/${before.id}`}>{before.id}</To>
        </>
      ) : null}
      {after ? (
        <>
          {' · '}
          {isms.criteria.following}: <To path={`/criteria/${after.id}`}>{after.id}</To>
        </>
      ) : null}
    </>
  );
}
