import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Paper, PaperLine } from '../../src/capabilities/fieldwork/contract.ts';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { useList, useOne } from '../ui/queries.ts';
import { FindingForm } from './FindingForm.tsx';
import { findings } from './strings.ts';

type Props = { auditId: string; onCancel: () => void };

/** First the signed paper that says what was found, then the finding. */
export function RecordFromPaper({ auditId, onCancel }: Props) {
  const papers = useList(`/audits/${auditId}/working-papers`, PaperLine);
  const [paperId, setPaperId] = useState<string | null>(null);
  const paper = useOne(`/working-papers/${paperId}`, Paper, { enabled: paperId !== null });
  const go = useGo();
  return (
    <Loaded query={papers}>
      {(rows) => {
        const signed = rows.filter((row) => row.stage !== 'open');
        if (signed.length === 0) return <Text size="sm">{findings.form.noPapers}</Text>;
        return (
          <Stack gap="sm">
            <Select
              label={findings.paper}
              description={findings.form.paperHint}
              withAsterisk
              data={signed.map((row) => ({
                value: row.id,
                label: `${row.ref} ${row.title} (${row.criterionIds.join(', ')})`,
              }))}
              value={paperId}
              onChange={setPaperId}
              searchable
            />
            {paperId === null ? null : (
              <Loaded query={paper}>
                {(chosen) => (
                  <FindingForm
                    key={chosen.id}
                    paper={chosen}
                    onCancel={onCancel}
                    onDone={(finding) => go(`/findings/${finding.id}`)}
                  />
                )}
              </Loaded>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
