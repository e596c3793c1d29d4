import { Finding } from '../../src/capabilities/findings/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import { FindingsPicture } from './FindingsPicture.tsx';
import { findingColumns } from './finding-columns.tsx';
import { findings } from './strings.ts';

const text = findings.list;

/** Findings of all audits. */
export function FindingsPage() {
  const query = useList('/findings', Finding);
  const { roles } = useOrg();
  const auditeeOnly = roles.length > 0 && roles.every((role) => role === 'auditee');
  return (
    <>
      <PageHeader title={text.title}>{auditeeOnly ? text.auditeeAbout : text.about}</PageHeader>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text.empty}>{text.emptyText}</Empty>
          ) : (
            <>
              <Section title={text.picture} note={text.pictureNote}>
                <FindingsPicture rows={rows} />
              </Section>
              <Section title={text.title} note={String(rows.length)}>
                <DataTable
                  caption={text.caption}
                  rows={rows}
                  columns={findingColumns}
                  rowKey={(finding) => finding.id}
                  href={(finding) => `/findings/${finding.id}`}
                  defaultSort="-ref"
                />
              </Section>
            </>
          )
        }
      </Loaded>
    </>
  );
}
