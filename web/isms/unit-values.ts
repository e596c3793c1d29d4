import type { z } from 'zod';
import type { Unit } from '../../src/capabilities/isms/contract.ts';
import type { Rates } from './RatesField.tsx';

type View = z.infer<typeof Unit>;
type Factor = number | null;

/** A unit as its form holds it: what is not chosen yet is null. */
export type UnitValues = {
  name: string;
  kind: View['kind'] | null;
  description: string;
  ownerId: string | null;
  size: Factor;
  legal: Factor;
  risk: Factor;
  change: Rates;
  key: boolean;
  legalMaxMonths: number | null;
  criteria: string[];
  version?: number;
};

export function valuesOf(unit: View | undefined): UnitValues {
  return {
    name: unit?.name ?? '',
    kind: unit?.kind ?? null,
    description: unit?.description ?? '',
    ownerId: unit?.ownerId ?? null,
    size: unit?.size ?? null,
    legal: unit?.legal ?? null,
    risk: unit?.risk ?? null,
    change: unit?.change ?? { process: null, structure: null, people: null, technology: null },
    key: unit?.key ?? false,
    legalMaxMonths: unit?.legalMaxMonths ?? null,
    criteria: unit?.criteria ?? [],
    ...(unit ? { version: unit.version } : {}),
  };
}
