import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Person } from '../ui/Person.tsx';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import { ApproveMandate } from './ApproveMandate.tsx';
import { type Audit, usePart } from './audit.ts';
import { MandateForm } from './MandateForm.tsx';
import { mandateText as text } from './mandate-strings.ts';
import { audits } from './strings.ts';
import { periodText, utcText } from './times.ts';

/** The mandate's text with what may be done to it, and why not otherwise. */
export function MandateSection({ audit }: { audit: Audit }) {
  const part = usePart(audit);
  const { may } = useOrg();
  const [editing, dialog] = useDisclosure(false);
  const draft = audit.stage === 'draft';
  const mayApprove = may('owner', 'programme-manager', 'management');
  const wrote = part.personId === audit.createdBy;
  const why = !draft ? text.fixed : mayApprove ? (wrote ? text.ownMandate : null) : text.otherApproves;
  return (
    <Section
      title={text.title}
      actions={
        draft ? (
          <>
            {part.manages ? (
              <Button size="xs" variant="default" onClick={dialog.open}>
                {text.edit}
              </Button>
            ) : null}
            {mayApprove && !wrote ? <ApproveMandate audit={audit} /> : null}
          </>
        ) : null
      }
    >
      <Facts
        facts={[
          [text.objectives, <Prose key="objectives" text={audit.objectives} />],
          [text.scope, <Prose key="scope" text={audit.scope} />],
          [text.methods, <Prose key="methods" text={audit.methods} />],
          [text.mode, audits.modes[audit.mode]],
          [text.remoteNote, audit.remoteNote && <Prose key="remote" text={audit.remoteNote} />],
          [audits.frame.dates, periodText(audit.startsOn, audit.endsOn)],
          [text.writtenBy, <Person key="by" name={audit.createdByName} id={audit.createdBy} />],
          [
            text.approved,
            audit.mandate
              ? text.approvedBy(audit.mandate.approvedByName, utcText(audit.mandate.approvedAt))
              : text.notApproved,
          ],
        ]}
      />
      {why ? (
        <Text size="sm" c="dimmed" mt="xs">
          {why}
        </Text>
      ) : null}
      <ActDialog opened={editing} onClose={dialog.close} title={text.edit} as="drawer" size="xl">
        <MandateForm start={{ kind: 'audit', audit }} onDone={dialog.close} onCancel={dialog.close} />
      </ActDialog>
    </Section>
  );
}

function Prose({ text: content }: { text: string }) {
  return <span className="pl-prose">{content}</span>;
}
