import { CriterionTag } from '../ui/CriterionTag.tsx';
import { To } from '../ui/To.tsx';
import './isms.css';

/** Units as tags that link to their pages. */
export function UnitTags({ units }: { units: readonly { id: string; ref: string; name: string }[] }) {
  return (
    <ul className="pl-tags">
      {units.map((unit) => (
        <li key={unit.id}>
          <To path={`/units/${unit.id}`} className="pl-tag-link">
            <CriterionTag reference={unit.ref} title={unit.name} />
          </To>
        </li>
      ))}
    </ul>
  );
}
