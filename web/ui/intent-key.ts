import type { Problem } from './problem.ts';

/**
 * One idempotency key per submitted intent: the same while the same submit is retried because no answer came,
 * a new one after an answer or after an edit.
 */
export class IntentKey {
  #fingerprint: string | null = null;
  #key = '';
  readonly #newKey: () => string;

  constructor(newKey: () => string = randomKey) {
    this.#newKey = newKey;
  }

  for(method: string, path: string, body: unknown): string {
    const fingerprint = `${method} ${path} ${JSON.stringify(body, describeFile)}`;
    if (this.#fingerprint !== fingerprint) {
      this.#fingerprint = fingerprint;
      this.#key = this.#newKey();
    }
    return this.#key;
  }

  settle(): void {
    this.#fingerprint = null;
  }
}

/** Did the server decide? Then the next submit is a new intent. Without an answer the first may still have taken effect. */
export function isAnswer(problem: Problem): boolean {
  if (problem.status < 400 || problem.status >= 500) return false;
  if ([408, 425, 429].includes(problem.status)) return false;
  if (problem.status === 409) return problem.current !== undefined || (problem.violations?.length ?? 0) > 0;
  return true;
}

export function randomKey(): string {
  // randomUUID is absent on plain-HTTP addresses of an internal network.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function describeFile(_key: string, value: unknown): unknown {
  if (typeof File !== 'undefined' && value instanceof File) return [value.name, value.size, value.lastModified];
  return value;
}
