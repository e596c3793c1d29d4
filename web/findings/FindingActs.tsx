import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { Finding } from '../../src/capabilities/findings/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useAct, useOne } from '../ui/queries.ts';
import { FindingForm } from './FindingForm.tsx';
import { useFindingPart } from './finding-part.ts';
import { findings } from './strings.ts';

const text = findings.page;

/** Changing and communicating, for the audit's auditors. */
export function FindingActs({ finding, audit }: { finding: z.infer<typeof Finding>; audit: Audit }) {
  const part = useFindingPart(finding, audit);
  const [changing, change] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  const paper = useOne(`/working-papers/${finding.workingPaperId}`, Paper, { enabled: changing });
  const communicate = useAct({
    path: `/findings/${finding.id}/communication`,
    reply: Finding,
    done: text.communicated,
  });
  return (
    <>
      {part.changes ? (
        <Button variant="default" onClick={change.open}>
          {text.change}
        </Button>
      ) : null}
      {part.communicates ? (
        <Button onClick={ask.open} loading={communicate.isPending}>
          {text.communicate}
        </Button>
      ) : null}
      <ActDialog opened={changing} onClose={change.close} title={text.changeTitle(finding.ref)} as="drawer" size="xl">
        <Loaded query={paper}>
          {(found) => <FindingForm paper={found} finding={finding} onDone={change.close} onCancel={change.close} />}
        </Loaded>
      </ActDialog>
      <Confirm
        opened={asking}
        title={text.communicateTitle}
        text={text.communicateText(finding.unitName)}
        yes={text.communicate}
        onNo={ask.close}
        onYes={() => {
          ask.close();
          communicate.mutate({});
        }}
      />
    </>
  );
}
