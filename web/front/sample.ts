import { z } from 'zod';

export const Sample = z.object({
  orgId: z.string(),
  people: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()), note: z.string() })),
  password: z.string(),
});
export type Sample = z.infer<typeof Sample>;

const storageKey = 'plumbline-sample';

/** The sample's people are remembered in this browser, so that one can come back as another of them. */
export function storeSample(sample: Sample): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(sample));
  } catch {
    // Storage may be blocked: then the list is shown once.
  }
}

export function storedSample(): Sample | null {
  try {
    return Sample.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
