import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useUrlState } from '../ui/url-state.ts';
import { RequestDetail } from './RequestDetail.tsx';
import { evidence } from './strings.ts';

type Props = { requests: readonly z.infer<typeof EvidenceRequest>[] };

/** The request that the address names (`?request=`), beside the list. */
export function RequestDialog({ requests }: Props) {
  const url = useUrlState();
  const wanted = url.get('request');
  const request = requests.find((each) => each.id === wanted);
  const close = () => url.set({ request: '' });
  return (
    <ActDialog
      opened={wanted !== ''}
      onClose={close}
      title={request?.ref ?? evidence.requests.title}
      as="drawer"
      size="xl"
    >
      {request ? (
        <RequestDetail key={request.id} request={request} onClose={close} />
      ) : (
        <Empty title={evidence.requests.unknown} />
      )}
    </ActDialog>
  );
}
