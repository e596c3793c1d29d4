import type { z } from 'zod';
import type { Evidence } from '../../src/capabilities/evidence/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useUrlState } from '../ui/url-state.ts';
import { EvidenceActs } from './EvidenceActs.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { HistorySection } from './HistorySection.tsx';
import { evidence } from './strings.ts';

type Props = { items: readonly z.infer<typeof Evidence>[]; audit: Audit };

/** The piece of evidence that the address names (`?evidence=`), beside the list. */
export function EvidenceDialog({ items, audit }: Props) {
  const url = useUrlState();
  const wanted = url.get('evidence');
  const item = items.find((each) => each.id === wanted);
  return (
    <ActDialog
      opened={wanted !== ''}
      onClose={() => url.set({ evidence: '' })}
      title={item ? `${item.ref} ${item.title}` : evidence.list.tab}
      as="drawer"
      size="xl"
    >
      {item ? (
        <>
          <EvidenceFacts item={item} items={items} />
          <EvidenceActs key={item.id} item={item} audit={audit} />
          <HistorySection type="evidence" id={item.id} />
        </>
      ) : (
        <Empty title={evidence.list.unknown} />
      )}
    </ActDialog>
  );
}
