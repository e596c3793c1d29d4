import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Finding } from '../../src/capabilities/findings/contract.ts';
import { type Audit, usePart } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { auditFindingColumns } from './finding-columns.tsx';
import { RecordFromPaper } from './RecordFromPaper.tsx';
import { findings } from './strings.ts';
import './findings.css';

const text = findings.list;

/** The findings of one audit. */
export function FindingsTab({ audit }: { audit: Audit }) {
  const query = useList(`/audits/${audit.id}/findings`, Finding);
  const part = usePart(audit);
  const [recording, dialog] = useDisclosure(false);
  const may = part.isAuditor && part.inStage('fieldwork', 'closing');
  return (
    <Section title={text.title} actions={may ? <Button onClick={dialog.open}>{text.record}</Button> : null}>
      {may ? null : <p className="pl-why">{part.isAuditor ? text.whyStage : text.whyTeam(audit.ref)}</p>}
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={text.caption}
            rows={rows}
            columns={auditFindingColumns}
            rowKey={(finding) => finding.id}
            href={(finding) => `/findings/${finding.id}`}
            empty={<Empty title={text.empty}>{text.emptyText}</Empty>}
          />
        )}
      </Loaded>
      <ActDialog opened={recording} onClose={dialog.close} title={text.record} as="drawer" size="xl">
        <RecordFromPaper auditId={audit.id} onCancel={dialog.close} />
      </ActDialog>
    </Section>
  );
}
