import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { PaperLine } from '../../src/capabilities/fieldwork/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { OpenPaperForm } from './OpenPaperForm.tsx';
import { paperColumns } from './paper-columns.tsx';
import { useOnTeam } from './paper-part.ts';
import { fieldwork } from './strings.ts';
import { Untested } from './Untested.tsx';
import './fieldwork.css';

const text = fieldwork.list;

/** An audit's working papers; above them what of the mandate has none yet. */
export function PapersTab({ audit }: { audit: Audit }) {
  const papers = useList(`/audits/${audit.id}/working-papers`, PaperLine);
  const team = useOnTeam(audit);
  const may = team && audit.stage === 'fieldwork';
  /** Which criterion the new paper starts with; '' for none, null for no dialog. */
  const [opening, setOpening] = useState<string | null>(null);
  useCommands(useMemo(() => (may ? [{ id: 'open-paper', label: text.open, run: () => setOpening('') }] : []), [may]));
  const open = may ? <Button onClick={() => setOpening('')}>{text.open}</Button> : null;
  return (
    <Loaded query={papers}>
      {(rows) => (
        <>
          <Untested audit={audit} papers={rows} {...(may ? { onOpen: setOpening } : {})} />
          <Section title={text.tab} note={text.count(rows.length)} actions={open}>
            {may ? null : <p className="pl-why">{team ? text.whyStage : text.whyTeam(audit.ref)}</p>}
            <DataTable
              caption={text.caption}
              rows={rows}
              columns={paperColumns}
              rowKey={(paper) => paper.id}
              href={(paper) => `/audits/${audit.id}/papers/${paper.id}`}
              empty={<Empty title={text.empty}>{text.emptyText}</Empty>}
            />
          </Section>
          <ActDialog
            opened={opening !== null}
            onClose={() => setOpening(null)}
            title={text.openTitle}
            as="drawer"
            size="xl"
          >
            <OpenPaperForm audit={audit} criterionId={opening ?? ''} onCancel={() => setOpening(null)} />
          </ActDialog>
        </>
      )}
    </Loaded>
  );
}
