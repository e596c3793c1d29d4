import { Text } from '@mantine/core';
import { Loaded } from '../ui/Loaded.tsx';
import { Refusals } from '../ui/Refusals.tsx';
import { Section } from '../ui/Section.tsx';
import { type Audit, usePart } from './audit.ts';
import { DraftForm } from './DraftForm.tsx';
import { DraftText } from './DraftText.tsx';
import { IssueActions } from './IssueActions.tsx';
import { useDraft } from './report.ts';
import { reportText as text } from './report-strings.ts';

/** The draft, what still keeps it from being issued, and the issue. */
export function DraftSection({ audit }: { audit: Audit }) {
  const part = usePart(audit);
  const query = useDraft(audit.id, true);
  const open = part.inStage('fieldwork', 'closing', 'reported');
  return (
    <Loaded query={query}>
      {(draft) => (
        <>
          <Section
            title={audit.stage === 'reported' ? text.correction : text.draft}
            actions={<IssueActions audit={audit} draft={draft} />}
          >
            {part.isLead && open ? <DraftForm auditId={audit.id} draft={draft} /> : <DraftText draft={draft} />}
            {part.isLead && open ? null : (
              <Text size="sm" c="dimmed" mt="xs">
                {open ? text.whoWrites : text.whenWritten}
              </Text>
            )}
          </Section>
          {open ? (
            <Section title={text.missing} note={text.missingNote(draft.missing.length)}>
              {draft.missing.length === 0 ? (
                <Text size="sm">{text.missingNothing}</Text>
              ) : (
                <Refusals reasons={draft.missing} />
              )}
              <Text size="xs" c="dimmed" mt={4}>
                {text.savedCounts}
              </Text>
            </Section>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
