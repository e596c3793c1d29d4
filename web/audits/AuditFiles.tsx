import { Button, Text } from '@mantine/core';
import { SealedAuditFile } from '../../src/capabilities/reporting/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useAct } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import type { Audit } from './audit.ts';
import { auditFileColumns } from './audit-file-columns.tsx';
import { useAuditFiles, useFileUrl } from './report.ts';
import { reportText as text } from './report-strings.ts';
import { VerifierPolicySection } from './VerifierPolicySection.tsx';

/** The sealed audit files, and how a stranger verifies one. */
export function AuditFiles({ audit }: { audit: Audit }) {
  const { may } = useOrg();
  const allowed = may('owner', 'programme-manager', 'auditor', 'reader');
  const query = useAuditFiles(audit.id, allowed);
  const url = useFileUrl();
  const seal = useAct({
    path: `/audits/${audit.id}/audit-files`,
    reply: SealedAuditFile,
    done: (file) => text.sealed(file.ref),
  });
  const reported = audit.stage === 'reported';
  const note = (content: string) => (
    <Text size="sm" c="dimmed">
      {content}
    </Text>
  );
  return (
    <>
      <Section
        title={text.file}
        actions={
          allowed && reported ? (
            <Button size="xs" loading={seal.isPending} onClick={() => seal.mutate({})}>
              {text.seal}
            </Button>
          ) : null
        }
      >
        <Text size="sm" mb="xs" maw="75ch">
          {text.fileAbout}
        </Text>
        {!allowed ? (
          note(text.sealRoles)
        ) : !reported ? (
          note(text.sealNeedsReport)
        ) : (
          <Loaded query={query} lines={2}>
            {(files) => (
              <DataTable
                caption={text.filesCaption}
                id="files"
                bare
                rows={files}
                columns={auditFileColumns(url)}
                rowKey={(file) => file.id}
                empty={note(text.noFiles)}
              />
            )}
          </Loaded>
        )}
      </Section>
      {reported ? <VerifierPolicySection /> : null}
    </>
  );
}
