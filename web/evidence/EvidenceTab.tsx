import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Evidence } from '../../src/capabilities/evidence/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { evidenceColumns } from './evidence-columns.tsx';
import { useEvidencePart } from './part.ts';
import { evidence } from './strings.ts';
import { UploadFiles } from './UploadFiles.tsx';
import './evidence.css';

const text = evidence.list;

/** An audit's evidence, with what must be known before one relies on it. */
export function EvidenceTab({ audit }: { audit: Audit }) {
  const items = useList(`/audits/${audit.id}/evidence`, Evidence);
  const part = useEvidencePart(audit);
  const [adding, dialog] = useDisclosure(false);
  const may = (part.team || part.ownsAUnit) && audit.stage !== 'draft';
  const { open } = dialog;
  useCommands(useMemo(() => (may ? [{ id: 'add-evidence', label: text.add, run: open }] : []), [may, open]));
  return (
    <Section title={text.tab} note={text.about} actions={may ? <Button onClick={open}>{text.add}</Button> : null}>
      {may ? null : (
        <p className="pl-why">
          {audit.stage === 'draft' ? text.whyDraft : text.whyAdd}{' '}
          {part.answers ? (
            <>
              {text.whyAsked} <To path="/requests">{text.myRequests}</To>.
            </>
          ) : null}
        </p>
      )}
      <Loaded query={items}>
        {(rows) => (
          <>
            <DataTable
              caption={text.caption}
              rows={rows}
              columns={evidenceColumns}
              rowKey={(item) => item.id}
              href={(item) => `/audits/${audit.id}/evidence?evidence=${item.id}`}
              empty={<Empty title={text.empty}>{text.emptyText}</Empty>}
            />
            <EvidenceDialog items={rows} audit={audit} />
          </>
        )}
      </Loaded>
      <ActDialog opened={adding} onClose={dialog.close} title={text.addTitle} as="drawer" size="xl">
        <UploadFiles auditId={audit.id} />
      </ActDialog>
    </Section>
  );
}
