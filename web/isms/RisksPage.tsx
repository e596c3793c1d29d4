import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Risk, Unit } from '../../src/capabilities/isms/contract.ts';
import { Person } from '../../src/capabilities/people/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { download } from '../ui/csv.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { ImportForm } from './ImportForm.tsx';
import { useMayKeep } from './options.ts';
import { RiskForm } from './RiskForm.tsx';
import { RiskMap } from './RiskMap.tsx';
import { riskColumns } from './risk-columns.tsx';
import { riskCsv } from './risk-csv.ts';
import { isms } from './strings.ts';

const text = isms.risks;

/** The results of risk assessment. */
export function RisksPage() {
  const risks = useList('/risks', Risk);
  const units = useList('/units', Unit).data ?? [];
  const people = useList('/people', Person).data ?? [];
  const mayKeep = useMayKeep();
  const [recording, dialog] = useDisclosure(false);
  const [importing, imports] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'risk', label: text.recordTitle, run: open }] : []), [mayKeep, open]));
  const record = mayKeep ? <Button onClick={open}>{text.record}</Button> : null;
  const onImport = mayKeep ? (
    <Button variant="default" leftSection={<Icon name="upload" size={14} />} onClick={imports.open}>
      {text.import}
    </Button>
  ) : null;
  const onExport = () => download('risks.csv', riskCsv(risks.data ?? [], units, people));
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            {onImport}
            {record}
          </>
        }
      >
        {text.about}
      </PageHeader>
      <Loaded query={risks}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text.empty} action={record}>
              {text.emptyText}
            </Empty>
          ) : (
            <>
              <Section title={text.map} note={text.mapNote}>
                <RiskMap risks={rows} />
              </Section>
              <Section title={text.title}>
                <DataTable
                  caption={isms.list(text.title)}
                  rows={rows}
                  columns={riskColumns}
                  rowKey={(risk) => risk.id}
                  href={(risk) => `/risks/${risk.id}`}
                  defaultSort="-level"
                />
              </Section>
            </>
          )
        }
      </Loaded>
      <ActDialog opened={recording} onClose={dialog.close} title={text.recordTitle} as="drawer">
        <RiskForm onDone={dialog.close} onCancel={dialog.close} />
      </ActDialog>
      <ActDialog opened={importing} onClose={imports.close} title={text.importTitle} size="xl">
        <ImportForm
          path="/risks/import"
          about={text.importText}
          columns={text.columns}
          start={
            <Button size="xs" variant="subtle" leftSection={<Icon name="download" size={14} />} onClick={onExport}>
              {text.start}
            </Button>
          }
          onDone={imports.close}
        />
      </ActDialog>
    </>
  );
}
