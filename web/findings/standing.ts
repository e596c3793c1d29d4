import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import type { Tone } from '../ui/tones.ts';
import { findings } from './strings.ts';

type View = z.infer<typeof Finding>;
const text = findings.list;

/** The auditee's last word on it. */
export const lastReply = (finding: View): View['replies'][number] | undefined =>
  finding.replies.toSorted((a, b) => a.repliedAt.localeCompare(b.repliedAt)).at(-1);

/** Where a finding stands between auditor and auditee. */
export function standing(finding: View): { word: string; tone: Tone } {
  if (finding.flaggedReason !== null) return { word: text.states.flagged, tone: 'bad' };
  const stance = lastReply(finding)?.stance;
  if (stance === 'disputes') return { word: text.states.disputed, tone: 'part' };
  if (stance === 'agrees') return { word: text.states.agreed, tone: 'good' };
  if (finding.communicatedAt !== null) return { word: text.states.open, tone: 'plan' };
  return { word: text.states.draft, tone: 'none' };
}

const limits = [30, 90, 180];

/** Which age a finding has reached, as an index of the four ages. */
export function ageOf(finding: Pick<View, 'recordedAt'>, now: Date): number {
  const days = (now.getTime() - new Date(finding.recordedAt).getTime()) / 86_400_000;
  const at = limits.findIndex((limit) => days <= limit);
  return at < 0 ? limits.length : at;
}

/** The same in words. */
export const ageWord = (finding: Pick<View, 'recordedAt'>, now = new Date()): string =>
  text.ages[ageOf(finding, now)] ?? '';
