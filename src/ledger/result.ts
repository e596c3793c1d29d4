/** An expected failure: a code for programs and a sentence for people. */
export interface Failure<Code extends string> {
  readonly code: Code;
  readonly message: string;
}

/** What an act returns that can fail in expected ways. Expected failures are values, never thrown. */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };

/** The act succeeded with `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The act failed: `code` says which way, `message` what was wrong, in one sentence. */
export function fail<Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly error: Failure<Code> } {
  return { ok: false, error: { code, message } };
}
