import { STAGES, type Stage } from '../../src/capabilities/audits/domain.ts';
import { Icon } from '../ui/Icon.tsx';
import { audits } from './strings.ts';

/** The stages of an audit, the present one marked. */
export function StageSteps({ stage }: { stage: Stage }) {
  const at = STAGES.indexOf(stage);
  return (
    <ol className="pl-stages" aria-label={audits.stages.label}>
      {STAGES.map((each, index) => (
        <li
          key={each}
          data-state={index < at || stage === 'reported' ? 'done' : index === at ? 'now' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="pl-stage-mark" aria-hidden="true">
            {index < at || stage === 'reported' ? <Icon name="check" size={12} /> : index + 1}
          </span>
          {audits.stages.names[each]}
          <span className="pl-visually-hidden">
            {index < at ? audits.stages.done : index === at ? audits.stages.now : audits.stages.ahead}
          </span>
        </li>
      ))}
    </ol>
  );
}
