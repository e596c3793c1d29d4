import { Text, Timeline } from '@mantine/core';
import { z } from 'zod';
import { asText, humanise } from './form-shape.ts';
import { Loaded } from './Loaded.tsx';
import { useList } from './queries.ts';
import { useOrg } from './session.ts';
import { ui } from './strings.ts';
import { To } from './To.tsx';
import { When } from './When.tsx';
import './History.css';

const Entry = z.object({
  seq: z.number(),
  at: z.string(),
  actorName: z.string().nullable(),
  act: z.string(),
  payload: z.unknown().nullable(),
  erased: z.boolean(),
});

/** All that the ledger holds of one thing, newest first: `<History type="finding" id={finding.id} />`. For those who may read the ledger. */
export function History(props: { type: string; id: string }) {
  const { may } = useOrg();
  if (may('owner', 'programme-manager', 'auditor', 'management', 'reader')) return <Entries {...props} />;
  return (
    <Text size="sm" c="dimmed">
      {ui.historyClosed}
    </Text>
  );
}

function Entries({ type, id }: { type: string; id: string }) {
  const entries = useList(`/history?type=${encodeURIComponent(type)}&id=${encodeURIComponent(id)}`, Entry);
  return (
    <Loaded query={entries} lines={3}>
      {(items) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {ui.noHistory}
          </Text>
        ) : (
          <Timeline active={items.length} bulletSize={10} lineWidth={1} color="ink">
            {items
              .toSorted((a, b) => b.seq - a.seq)
              .map((entry) => (
                <Timeline.Item key={entry.seq} title={actText(entry.act)}>
                  <Text size="xs" c="dimmed" component="div">
                    {entry.actorName ?? '—'} · <When at={entry.at} plain /> ·{' '}
                    <To path={`/ledger/${entry.seq}`}>{ui.ledgerEntry(entry.seq)}</To>
                  </Text>
                  {entry.erased ? <Text size="sm">{ui.erased}</Text> : <Payload value={entry.payload} />}
                </Timeline.Item>
              ))}
          </Timeline>
        )
      }
    </Loaded>
  );
}

/** `working-paper.signed-off` → `Working paper signed off`. */
const actText = (act: string): string => humanise(act.replace('.', ' '));

function Payload({ value }: { value: unknown }) {
  const fields = z.record(z.string(), z.unknown()).safeParse(value);
  if (!fields.success) return null;
  return (
    <details className="pl-payload">
      <summary>{ui.whatWasRecorded}</summary>
      <dl className="pl-facts">
        {Object.entries(fields.data).map(([name, content]) => (
          <div key={name} className="pl-payload-row">
            <dt>{humanise(name)}</dt>
            <dd>{asText(content) || '—'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
