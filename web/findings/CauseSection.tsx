import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { isNonconformity } from '../../src/capabilities/findings/domain.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Section } from '../ui/Section.tsx';
import { CauseForm } from './CauseForm.tsx';
import { findings } from './strings.ts';

const text = findings.page;

/** The cause, which belongs to the auditee. */
export function CauseSection({ finding, may }: { finding: z.infer<typeof Finding>; may: boolean }) {
  const [stating, dialog] = useDisclosure(false);
  if (!isNonconformity(finding.grade)) return null;
  const label = finding.cause === null ? text.stateCause : text.changeCause;
  const why = finding.communicatedAt === null ? text.causeAfter : text.whyCause(finding.unitName);
  return (
    <Section
      title={text.cause}
      note={text.causeNote}
      actions={
        may ? (
          <Button variant={finding.cause === null ? 'filled' : 'default'} onClick={dialog.open}>
            {label}
          </Button>
        ) : null
      }
    >
      {finding.cause === null ? (
        <Text size="sm" c="dimmed">
          {text.noCause}
        </Text>
      ) : (
        <>
          <Text className="pl-prose">{finding.cause}</Text>
          <p className="pl-why">{text.causeBy(finding.causeStatedByName ?? '—')}</p>
        </>
      )}
      {may ? null : <p className="pl-why">{why}</p>}
      <ActDialog opened={stating} onClose={dialog.close} title={label}>
        <CauseForm finding={finding} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
