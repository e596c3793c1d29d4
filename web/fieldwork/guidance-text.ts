import type { z } from 'zod';
import type { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { fieldwork } from './strings.ts';

/** A first procedure made of a criterion's guidance: what to ask and what to look at. */
export function procedureFrom(criterion: z.infer<typeof CriterionDetail>): string {
  const { guidance } = criterion;
  if (!guidance) return '';
  return [
    fieldwork.form.questions(criterion.id, criterion.title),
    ...guidance.questions.map((question) => `– ${question.ask}`),
    fieldwork.form.lookAt,
    ...guidance.evidence.map((item) => `– ${item}`),
  ].join('\n');
}
