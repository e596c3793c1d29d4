import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import type { Grade } from '../../src/capabilities/findings/domain.ts';

type Values = {
  criterionId: string | null;
  grade: Grade | null;
  title: string;
  condition: string;
  extentFound: number | null;
  extentOf: number | null;
  extentNote: string;
  effect: string;
  evidenceIds: string[];
  version: number;
};

/** What the form starts with: the finding as it stands, or what the paper found. */
export function findingValues(paper: z.infer<typeof Paper>, finding?: z.infer<typeof Finding>): Values {
  if (finding) {
    const { criterionId, grade, title, condition, extentFound, extentOf, extentNote, effect, evidenceIds, version } =
      finding;
    return { criterionId, grade, title, condition, extentFound, extentOf, extentNote, effect, evidenceIds, version };
  }
  const fails = paper.conclusion === 'does-not-conform';
  const counted = fails && paper.exceptions !== null && paper.tested !== null;
  return {
    criterionId: paper.criterionIds.length === 1 ? (paper.criterionIds[0] ?? null) : null,
    grade: paper.conclusion === 'opportunity' ? 'opportunity' : paper.conclusion === 'conforms' ? 'strength' : null,
    title: '',
    condition: fails ? paper.result : '',
    extentFound: counted ? paper.exceptions : null,
    extentOf: counted ? paper.tested : null,
    extentNote: '',
    effect: '',
    evidenceIds: paper.evidence.filter((item) => !item.withdrawn).map((item) => item.id),
    version: 1,
  };
}
