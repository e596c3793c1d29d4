import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Person } from '../ui/Person.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { useMayKeep } from './options.ts';
import { SoaEntryForm } from './SoaEntryForm.tsx';
import { SoaStatus } from './SoaStatus.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.soa;

/** What the Statement of Applicability says of one control. */
export function CriterionSoa({ criterionId }: { criterionId: string }) {
  const entry = useList('/soa', SoaEntry).data?.find((each) => each.criterionId === criterionId);
  const mayKeep = useMayKeep();
  const [editing, dialog] = useDisclosure(false);
  if (!entry) return null;
  return (
    <Section
      title={isms.criteria.soa}
      actions={
        mayKeep ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            {isms.edit}
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          [text.applies, entry.applicable ? words.yes : words.no],
          [text.status, <SoaStatus key="status" entry={entry} />],
          [
            text.justification,
            <Text key="why" size="sm" className="pl-prose">
              {entry.justification || '—'}
            </Text>,
          ],
          [isms.owner, <Person key="owner" name={entry.ownerName ?? isms.nobody} id={entry.ownerId} />],
        ]}
      />
      <ActDialog opened={editing} onClose={dialog.close} title={text.editTitle(entry.criterionId, entry.title)}>
        <SoaEntryForm entry={entry} onDone={dialog.close} onCancel={dialog.close} />
      </ActDialog>
    </Section>
  );
}
