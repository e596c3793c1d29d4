import { Safeguard } from '../../src/capabilities/audits/contract.ts';
import { RowAct } from '../people/RowAct.tsx';
import { useAct } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import type { SafeguardView } from './proof.ts';
import { teamText as text } from './team-strings.ts';

/** Who approved a safeguard, the way to do it, or why the reader cannot. */
export function ApproveSafeguard({ safeguard }: { safeguard: SafeguardView }) {
  const { may, personId } = useOrg();
  const approve = useAct({ path: `/safeguards/${safeguard.id}/approval`, reply: Safeguard, done: text.approvedDone });
  if (safeguard.approvedByName !== null) return <>{safeguard.approvedByName}</>;
  const own = personId === safeguard.proposedBy || personId === safeguard.personId;
  if (may('owner', 'management') && !own)
    return <RowAct label={text.approve} about={text.approveThis(safeguard.name)} onAct={() => approve.mutate({})} />;
  return (
    <span>
      {text.notYet} <span className="pl-dim">{own ? text.ownSafeguard : text.othersApprove}</span>
    </span>
  );
}
