import { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';
import { DownloadLink } from './DownloadLink.tsx';
import { Flags } from './Flags.tsx';
import './evidence.css';

type Named = {
  id: string;
  ref: string;
  title: string;
  fileName?: string;
  withdrawn?: boolean;
  superseded?: boolean;
};

type Props = {
  auditId: string;
  items: readonly Named[];
  /** The finding that rests on it: whoever may see the finding may download its evidence. */
  findingId?: string;
};

/** Evidence that something rests on: opened and downloaded from here, as far as the reader may. */
export function EvidenceLinks({ auditId, items, findingId }: Props) {
  const { may } = useOrg();
  const all = may('owner', 'programme-manager', 'management', 'reader');
  // Others read the evidence of their own audits, or what concerns them.
  const open = useList(`/audits/${auditId}/evidence`, Evidence, { enabled: !all }).data ?? [];
  return (
    <ul className="pl-files">
      {items.map((item) => {
        const reads = all || open.some((each) => each.id === item.id);
        const { withdrawn = false, superseded = false } = item;
        return (
          <li key={item.id}>
            {reads ? <To path={`/audits/${auditId}/evidence?evidence=${item.id}`}>{item.ref}</To> : <b>{item.ref}</b>}
            <span>{item.title}</span>
            <Flags item={{ withdrawn, superseded, typeDisagrees: false }} />
            {reads || findingId ? (
              <DownloadLink
                path={findingId ? `/findings/${findingId}/evidence/${item.id}/file` : `/evidence/${item.id}/file`}
                name={item.fileName ?? item.ref}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
