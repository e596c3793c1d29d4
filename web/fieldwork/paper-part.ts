import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { brokenReopening, brokenWorkStage } from '../../src/capabilities/fieldwork/domain.ts';
import { type Audit, teamOf } from '../audits/audit.ts';
import { useOrg } from '../ui/session.ts';
import { fieldwork } from './strings.ts';

const why = fieldwork.why;
type View = z.infer<typeof Paper>;

/** On the audit's team, not as an observer, with a role that acts. */
export function useOnTeam(audit: Audit): boolean {
  const { personId, may } = useOrg();
  const mine = teamOf(audit).find((member) => member.personId === personId);
  return mine !== undefined && mine.role !== 'observer' && may('owner', 'programme-manager', 'auditor');
}

export type PaperPart = {
  writes: boolean;
  reviews: boolean;
  reopens: boolean;
  recordsFinding: boolean;
  /** Why not, for what a reader might expect here. */
  why: readonly string[];
};

/** What the signed-in person may do with a paper, by the rules of its domain; the server decides again. */
export function usePaperPart(paper: View, audit: Audit): PaperPart {
  const { personId, may } = useOrg();
  const team = useOnTeam(audit);
  const mine = paper.preparedBy === personId;
  const worked = brokenWorkStage(audit).length === 0;
  const reopenable = brokenReopening(audit, paper).length === 0;
  const signed = paper.stage !== 'open';
  const reasons: string[] = [];
  if (!team) reasons.push(why.team(audit.ref));
  else if (!worked) reasons.push(why.stage);
  else if (!signed) reasons.push(...(mine ? [] : [why.preparer(paper.preparedByName)]), why.findingOpen);
  else {
    if (paper.stage === 'prepared' && mine) reasons.push(why.ownReview);
    if (!mine) reasons.push(why.reopen(paper.preparedByName));
    else if (!reopenable) reasons.push(why.reopenLate);
  }
  return {
    writes: team && mine && worked && !signed,
    reviews: team && !mine && worked && paper.stage === 'prepared',
    reopens: team && mine && reopenable && signed,
    recordsFinding: team && may('auditor') && worked && signed,
    why: reasons,
  };
}
