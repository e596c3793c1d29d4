import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { z } from 'zod';
import { PlannedAudit } from '../../src/capabilities/programme/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useAct } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { PlanAuditForm } from './PlanAuditForm.tsx';
import { plannedColumns } from './planned-columns.tsx';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.plan;

/** The planned audits with their reasons; proposing and planning by hand. */
export function PlannedList({ programme }: { programme: Detail }) {
  const mayKeep = useMayKeep();
  const [adding, dialog] = useDisclosure(false);
  const propose = useAct({
    path: `/programmes/${programme.id}/proposal`,
    reply: z.object({ items: z.array(PlannedAudit) }),
    done: (made) => text.proposed(made.items.length),
  });
  const actions = mayKeep ? (
    <>
      <Button size="xs" variant="default" loading={propose.isPending} onClick={() => propose.mutate({})}>
        {text.propose}
      </Button>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {text.add}
      </Button>
    </>
  ) : null;
  return (
    <Section title={text.list} note={text.note(programme.plannedAudits.length)} actions={actions}>
      <DataTable
        caption={text.listCaption}
        id="p"
        rows={programme.plannedAudits}
        columns={plannedColumns}
        rowKey={(row) => row.id}
        href={(row) => `/programmes/${programme.id}?planned=${row.id}`}
        empty={<Empty title={text.empty}>{mayKeep ? text.emptyText : text.emptyOthers}</Empty>}
      />
      <ActDialog opened={adding} onClose={dialog.close} title={text.addTitle} as="drawer" size="xl">
        <PlanAuditForm programme={programme} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
