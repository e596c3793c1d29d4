import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { isNonconformity } from '../../src/capabilities/findings/domain.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { ActionLine } from './ActionLine.tsx';
import { OpenActionForm } from './OpenActionForm.tsx';
import { findings } from './strings.ts';

const text = findings.page;

/** The corrective action of a nonconformity: where it stands, or the form that opens it. */
export function FindingAction({ finding, may }: { finding: z.infer<typeof Finding>; may: boolean }) {
  const actions = useList('/corrective-actions', Action);
  const [opening, dialog] = useDisclosure(false);
  const action = actions.data?.find((each) => each.findingId === finding.id);
  const offers = may && actions.data !== undefined && action === undefined;
  const why = finding.communicatedAt === null ? text.actionAfter : text.whyAction;
  return (
    <Section title={text.action} actions={offers ? <Button onClick={dialog.open}>{text.openAction}</Button> : null}>
      {isNonconformity(finding.grade) ? (
        <Loaded query={actions} lines={1}>
          {() =>
            action ? (
              <ActionLine action={action} />
            ) : (
              <>
                <Text size="sm" c="dimmed">
                  {text.noAction}
                </Text>
                {may ? null : <p className="pl-why">{why}</p>}
              </>
            )
          }
        </Loaded>
      ) : (
        <Text size="sm" c="dimmed">
          {text.notNeeded}
        </Text>
      )}
      <ActDialog opened={opening} onClose={dialog.close} title={text.openAction}>
        <OpenActionForm finding={finding} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
