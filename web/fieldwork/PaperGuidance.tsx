import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import { Section } from '../ui/Section.tsx';
import { CriterionHelp } from './CriterionHelp.tsx';
import { fieldwork } from './strings.ts';

/** The guidance of a paper's criteria, to ask from. */
export function PaperGuidance({ criteria }: { criteria: readonly string[] }) {
  return (
    // A region that scrolls must be reachable by keyboard
    <aside aria-label={fieldwork.guidance.title} tabIndex={0}>
      <Section title={fieldwork.guidance.title} note={fieldwork.guidance.note}>
        {criteria.toSorted(compareCriteria).map((id, index) => (
          <CriterionHelp key={id} id={id} open={index === 0} />
        ))}
      </Section>
    </aside>
  );
}
