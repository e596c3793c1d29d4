import type { z } from 'zod';
import type { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { Facts } from '../ui/Facts.tsx';
import { sizeText } from '../ui/fields/file-limits.ts';
import { Person } from '../ui/Person.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { DownloadLink } from './DownloadLink.tsx';
import { Flags } from './Flags.tsx';
import { Hash } from './Hash.tsx';
import { evidence } from './strings.ts';
import { words } from './words.ts';

const text = evidence.list;
type Item = z.infer<typeof Evidence>;

/** All that is known of a piece of evidence. */
export function EvidenceFacts({ item, items }: { item: Item; items: readonly Item[] }) {
  const link = (id: string | null, otherwise: string) =>
    id === null ? (
      ''
    ) : (
      <To path={`/audits/${item.auditId}/evidence?evidence=${id}`}>
        {items.find((each) => each.id === id)?.ref ?? otherwise}
      </To>
    );
  const { withdrawal } = item;
  return (
    <>
      <Flags item={item} />
      {item.typeDisagrees ? (
        <p className="pl-why">{text.disagreesText(item.declaredType, item.detectedType ?? text.unknownType)}</p>
      ) : null}
      <Facts
        facts={[
          [
            text.withdrawnBy,
            withdrawal ? (
              <>
                <Person name={withdrawal.withdrawnByName} id={withdrawal.withdrawnBy} />,{' '}
                <When at={withdrawal.withdrawnAt} plain />
                <br />
                {withdrawal.reason}
              </>
            ) : (
              ''
            ),
          ],
          [
            text.file,
            <span key="file">
              {item.fileName} <DownloadLink path={`/evidence/${item.id}/file`} name={item.fileName} />
            </span>,
          ],
          [text.size, sizeText(item.bytes)],
          [text.type, `${text.declared} ${item.declaredType}; ${text.detected} ${item.detectedType ?? '—'}`],
          [text.hash, <Hash key="hash" sha256={item.sha256} about={item.ref} whole />],
          [evidence.source, item.source],
          [evidence.method, words.methods[item.method]],
          [evidence.collector, <Person key="by" name={item.collectorName} id={item.collectorId} />],
          [evidence.collected, <When key="at" at={item.collectedAt} />],
          [text.stored, <When key="stored" at={item.storedAt} plain />],
          [
            text.request,
            item.requestId ? (
              <To path={`/audits/${item.auditId}/requests?request=${item.requestId}`}>{item.requestRef}</To>
            ) : (
              ''
            ),
          ],
          [text.supersedes, link(item.supersedesId, text.earlier)],
          [text.supersededBy, link(item.supersededById, text.newer)],
        ]}
      />
    </>
  );
}
