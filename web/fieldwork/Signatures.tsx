import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { CriterionTags } from '../isms/CriterionTags.tsx';
import { Person } from '../ui/Person.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { fieldwork } from './strings.ts';

const text = fieldwork.paper;

/** What it tests where; who prepared the paper and who reviewed or returned it, with the note. */
export function Signatures({ paper }: { paper: z.infer<typeof Paper> }) {
  return (
    <dl className="pl-signatures">
      <div>
        <dt>{fieldwork.unit}</dt>
        <dd>
          <To path={`/units/${paper.unitId}`}>{`${paper.unitRef} ${paper.unitName}`}</To>
        </dd>
      </div>
      <div>
        <dt>{fieldwork.criteria}</dt>
        <dd>
          <CriterionTags ids={paper.criterionIds} />
        </dd>
      </div>
      <div>
        <dt>{paper.preparedAt ? text.prepared : text.preparing}</dt>
        <dd>
          <Person name={paper.preparedByName} id={paper.preparedBy} />
          {paper.preparedAt ? (
            <>
              , <When at={paper.preparedAt} plain />
            </>
          ) : null}
        </dd>
      </div>
      {paper.reviewedBy ? (
        <div>
          <dt>{paper.stage === 'open' ? text.returnedBy : text.reviewedBy}</dt>
          <dd>
            <Person name={paper.reviewedByName} id={paper.reviewedBy} />, <When at={paper.reviewedAt} plain />
          </dd>
        </div>
      ) : null}
      {paper.reviewNote ? (
        <div>
          <dt>{text.note}</dt>
          <dd className="pl-prose">{paper.reviewNote}</dd>
        </div>
      ) : null}
    </dl>
  );
}
