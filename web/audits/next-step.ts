import { type Audit, leadOf, type Part, teamOf } from './audit.ts';
import { audits } from './strings.ts';

export type Hint = {
  says: string;
  /** The tab where it is done, and what its button says. */
  tab?: string | undefined;
  label?: string | undefined;
};

const text = audits.next;

/** What the audit needs next, said for the one who reads it. */
export function nextStep(audit: Audit, part: Part, may: { approve: boolean; seal: boolean }): Hint {
  const agenda = audit.agenda.filter((item) => !item.cancelled);
  switch (audit.stage) {
    case 'draft': {
      const can = may.approve && part.personId !== audit.createdBy;
      return can
        ? { says: text.approve(audit.createdByName), tab: 'mandate', label: text.toMandate }
        : { says: text.awaitApproval(audit.createdByName), tab: 'mandate', label: text.readMandate };
    }
    case 'mandated':
      if (!leadOf(audit))
        return teamOf(audit).length === 0
          ? { says: text.noTeam, tab: 'team', label: text.toTeam }
          : { says: text.noLead, tab: 'team', label: text.toTeam };
      if (agenda.length === 0) return { says: text.noPlan, tab: 'plan', label: text.toPlan };
      return { says: part.isAuditor ? text.opening : text.awaitOpening, tab: 'plan', label: text.toPlan };
    case 'fieldwork':
      return part.isAuditor
        ? { says: text.fieldwork, tab: 'papers', label: text.toPapers }
        : { says: text.awaitFieldwork, tab: 'plan', label: text.toPlan };
    case 'closing':
      return part.isLead
        ? { says: text.report, tab: 'report', label: text.toReport }
        : { says: text.awaitReport, tab: 'report', label: text.toReport };
    case 'reported':
      return { says: may.seal ? text.seal : text.reported, tab: 'report', label: text.toReport };
  }
}
