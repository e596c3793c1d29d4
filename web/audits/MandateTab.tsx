import { History } from '../ui/History.tsx';
import { Section } from '../ui/Section.tsx';
import { AuditCriteria } from './AuditCriteria.tsx';
import { MandateSection } from './MandateSection.tsx';
import { mandateText } from './mandate-strings.ts';
import type { TabProps } from './tabs.ts';

/** What the audit is to do, who approved it, and which criteria it covers. */
export function MandateTab({ audit }: TabProps) {
  return (
    <>
      <MandateSection audit={audit} />
      <AuditCriteria audit={audit} />
      <Section title={mandateText.history}>
        <History type="audit" id={audit.id} />
      </Section>
    </>
  );
}
