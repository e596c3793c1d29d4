import { useOrg } from '../ui/session.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.approve;

/** Whether the reader may approve the programme now, and what there is to say about it otherwise. */
export function useApproval(programme: Detail): { may: boolean; why: string | null } {
  const { may, personId } = useOrg();
  if (programme.state === 'approved') return { may: false, why: null };
  const before = programme.state === 'draft' ? text.first : text.again;
  if (!programme.plannedAudits.some((planned) => !planned.dropped)) return { may: false, why: text.nothing };
  if (!may('management')) return { may: false, why: `${before} ${text.others}` };
  if (programme.createdBy === personId) return { may: false, why: text.made };
  return { may: true, why: before };
}
