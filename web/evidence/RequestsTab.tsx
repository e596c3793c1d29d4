import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { AskForm } from './AskForm.tsx';
import { useEvidencePart } from './part.ts';
import { RequestDialog } from './RequestDialog.tsx';
import { auditRequestColumns } from './request-columns.tsx';
import { evidence } from './strings.ts';

const text = evidence.requests;

/** An audit's requests for evidence. */
export function RequestsTab({ audit }: { audit: Audit }) {
  const requests = useList(`/audits/${audit.id}/evidence-requests`, EvidenceRequest);
  const { team } = useEvidencePart(audit);
  const [asking, dialog] = useDisclosure(false);
  const staged = audit.stage === 'mandated' || audit.stage === 'fieldwork';
  const may = team && staged;
  const { open } = dialog;
  useCommands(useMemo(() => (may ? [{ id: 'ask', label: text.ask, run: open }] : []), [may, open]));
  const ask = may ? <Button onClick={open}>{text.ask}</Button> : null;
  return (
    <Section title={text.title} actions={ask}>
      {may ? null : <p className="pl-why">{team ? text.whyStage : evidence.teamOnly(audit.ref)}</p>}
      <Loaded query={requests}>
        {(rows) => (
          <>
            <DataTable
              caption={text.caption}
              rows={rows}
              columns={auditRequestColumns}
              rowKey={(request) => request.id}
              href={(request) => `/audits/${audit.id}/requests?request=${request.id}`}
              defaultSort="due"
              empty={<Empty title={text.tabEmpty}>{text.tabEmptyText}</Empty>}
            />
            <RequestDialog requests={rows} />
          </>
        )}
      </Loaded>
      <ActDialog opened={asking} onClose={dialog.close} title={text.askTitle} as="drawer">
        <AskForm audit={audit} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
