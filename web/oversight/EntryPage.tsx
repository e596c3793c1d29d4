import { useParams } from '@tanstack/react-router';
import { EntryProof, Ledger } from '../../src/capabilities/oversight/contract.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import { When } from '../ui/When.tsx';
import { Bytes } from './Bytes.tsx';
import { oversight } from './strings.ts';

const text = oversight.ledger;

/** One entry: the leaf byte for byte, its details and its proof. */
export function EntryPage() {
  const { seq = '0' } = useParams({ strict: false }) as { seq?: string };
  const number = Number(seq);
  const ledger = useOne(`/ledger?limit=1&before=${number + 1}`, Ledger);
  const proof = useOne(`/ledger/${number}/proof`, EntryProof);
  return (
    <Loaded query={ledger}>
      {({ items: [entry] }) =>
        entry ? (
          <>
            <PageHeader
              title={entry.act}
              number={text.entry(entry.seq)}
              crumbs={[{ label: text.title, path: '/ledger' }]}
              status={entry.refused ? <Status tone="bad">{text.refused}</Status> : null}
            />
            <Facts
              facts={[
                [text.at, <When key="at" at={entry.at} />],
                [text.who, entry.actorName],
                [text.subject, `${entry.subject.type} ${entry.subject.id}`],
                [text.leafHash, entry.leafHash],
              ]}
            />
            <Section title={text.payload}>
              {entry.payload ? (
                <Bytes label={text.payload}>{JSON.stringify(entry.payload, null, 2)}</Bytes>
              ) : (
                text.erased
              )}
            </Section>
            <Section title={text.leaf}>
              <Bytes label={text.leaf}>{entry.leaf}</Bytes>
            </Section>
            <Section title={text.proof} note={text.proofText}>
              <Loaded query={proof}>{(shown) => <Bytes label={text.proof}>{shown.proof}</Bytes>}</Loaded>
            </Section>
          </>
        ) : null
      }
    </Loaded>
  );
}
