import type { z } from 'zod';
import type { Risk } from '../../src/capabilities/isms/contract.ts';
import { today } from './today.ts';

type View = z.infer<typeof Risk>;

/** A risk as its form holds it: what is not chosen yet is null. */
export type RiskValues = {
  ref: string;
  title: string;
  description: string;
  likelihood: number | null;
  impact: number | null;
  treatment: View['treatment'] | null;
  treatmentNote: string;
  ownerId: string | null;
  assessedOn: string | null;
  source: string;
  unitIds: string[];
  criterionIds: string[];
};

/** A new assessment is of today; the rest starts from the one before. */
export function riskValues(risk: View | undefined): RiskValues {
  return {
    ref: risk?.ref ?? '',
    title: risk?.title ?? '',
    description: risk?.description ?? '',
    likelihood: risk?.likelihood ?? null,
    impact: risk?.impact ?? null,
    treatment: risk?.treatment ?? null,
    treatmentNote: risk?.treatmentNote ?? '',
    ownerId: risk?.ownerId ?? null,
    assessedOn: today(),
    source: risk?.source ?? '',
    unitIds: risk?.unitIds ?? [],
    criterionIds: risk?.criterionIds ?? [],
  };
}
