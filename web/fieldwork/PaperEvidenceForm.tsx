import { Checkbox, Stack, Text } from '@mantine/core';
import type { z } from 'zod';
import { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { Paper, SetPaperEvidence } from '../../src/capabilities/fieldwork/contract.ts';
import { Flags } from '../evidence/Flags.tsx';
import { ActForm } from '../ui/ActForm.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { fieldwork } from './strings.ts';

const text = fieldwork.paper;
type View = z.infer<typeof Paper>;

type Props = { paper: View; onDone: (saved: View) => void; onCancel: () => void };

/** Says on which of the audit's evidence the paper rests. */
export function PaperEvidenceForm({ paper, onDone, onCancel }: Props) {
  const items = useList(`/audits/${paper.auditId}/evidence`, Evidence);
  const form = useActForm({
    schema: SetPaperEvidence,
    initial: { evidenceIds: paper.evidence.map((item) => item.id), version: paper.version },
    method: 'PUT',
    path: `/working-papers/${paper.id}/evidence`,
    reply: Paper,
    done: text.chosen,
    onDone,
  });
  const chosen = form.field('evidenceIds');
  return (
    <Loaded query={items}>
      {(rows) =>
        rows.length === 0 ? (
          <Text size="sm">
            {text.noneToChoose} <To path={`/audits/${paper.auditId}/evidence`}>{text.toEvidence}</To>
          </Text>
        ) : (
          <ActForm form={form} submitLabel={text.choose} onCancel={onCancel}>
            <Checkbox.Group
              value={chosen.value}
              onChange={chosen.onChange}
              error={chosen.error}
              label={text.evidence}
              description={text.chooseHint}
            >
              <Stack gap={10} my="xs">
                {rows
                  .filter((item) => !item.withdrawn || chosen.value.includes(item.id))
                  .map((item) => (
                    <Checkbox
                      key={item.id}
                      value={item.id}
                      label={
                        <>
                          <b>{item.ref}</b> {item.title} <Flags item={item} />
                        </>
                      }
                      description={`${item.source} · ${item.fileName}`}
                    />
                  ))}
              </Stack>
            </Checkbox.Group>
          </ActForm>
        )
      }
    </Loaded>
  );
}
