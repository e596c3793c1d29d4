import { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { Points } from '../isms/Points.tsx';
import { words } from '../isms/words.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { useOne } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { fieldwork } from './strings.ts';

const text = fieldwork.guidance;
const aspects = ['design', 'implementation', 'operation'] as const;

/** One criterion's guidance, folded. */
export function CriterionHelp({ id, open }: { id: string; open: boolean }) {
  const query = useOne(`/criteria/${id}`, CriterionDetail);
  return (
    <Loaded query={query} lines={2}>
      {({ title, guidance }) => (
        <details className="pl-guidance" open={open}>
          <summary>
            {id} {title}
          </summary>
          {guidance ? (
            <>
              <h3>{text.conformity}</h3>
              <p>{guidance.conformity}</p>
              <h3>{text.questions}</h3>
              {aspects.map((aspect) => {
                const asks = guidance.questions.filter((question) => question.aspect === aspect);
                return asks.length === 0 ? null : (
                  <div key={aspect}>
                    <h4>{words.aspects[aspect]}</h4>
                    <Points items={asks.map((question) => question.ask)} />
                  </div>
                );
              })}
              <h3>{text.evidence}</h3>
              <Points items={guidance.evidence} />
              <h3>{text.failings}</h3>
              <Points items={guidance.failings} />
            </>
          ) : (
            <p>
              {text.none} <To path={`/criteria/${id}`}>{id}</To>
            </p>
          )}
        </details>
      )}
    </Loaded>
  );
}
