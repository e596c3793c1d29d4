import { Criterion } from '../../src/capabilities/isms/contract.ts';
import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import { CriterionTag } from '../ui/CriterionTag.tsx';
import { useList } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import './isms.css';

/** Criteria as tags that link to their pages, in the standard's order. */
export function CriterionTags({ ids }: { ids: readonly string[] }) {
  const criteria = useList('/criteria', Criterion).data ?? [];
  const titles = new Map(criteria.map((criterion) => [criterion.id, criterion.title]));
  return (
    <ul className="pl-tags">
      {ids.toSorted(compareCriteria).map((id) => {
        const title = titles.get(id);
        return (
          <li key={id}>
            <To path={`/criteria/${id}`} className="pl-tag-link">
              <CriterionTag reference={id} {...(title === undefined ? {} : { title })} />
            </To>
          </li>
        );
      })}
    </ul>
  );
}
