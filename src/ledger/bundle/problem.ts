/** What a verifier can find wrong. Each names a file of the audit file, an entry of the log, or the container. */
export type ProblemCode =
  // the container
  | 'unreadable'
  | 'container-changed'
  | 'crc-mismatch'
  | 'not-stored'
  | 'unsafe-path'
  | 'duplicate-path'
  | 'too-large'
  // the files
  | 'malformed-manifest'
  | 'manifest-changed'
  | 'missing-file'
  | 'unexpected-file'
  | 'file-changed'
  | 'evidence-not-in-log'
  // whom it comes from
  | 'malformed-checkpoint'
  | 'no-trusted-key'
  | 'unknown-key'
  | 'bad-signature'
  | 'wrong-origin'
  | 'known-checkpoint-contradicted'
  // the log
  | 'malformed-entry'
  | 'foreign-entry'
  | 'entry-changed'
  | 'entry-missing'
  | 'entry-added'
  | 'entry-duplicated'
  | 'entry-out-of-order'
  | 'time-not-monotone'
  | 'leaf-hash-changed'
  | 'root-mismatch'
  | 'not-sealed'
  // the payloads
  | 'malformed-payload'
  | 'payload-changed'
  | 'payload-without-entry'
  | 'payload-out-of-order';

/** One thing that is wrong. */
export interface Problem {
  readonly code: ProblemCode;
  /** The file inside the audit file, or null for the container as a whole. */
  readonly path: string | null;
  /** The zero-based entry of the log, where it is about one. */
  readonly entry: number | null;
  /** A sentence that says what was changed. */
  readonly message: string;
}

/** Most problems that are listed; further ones are counted. */
const MAX_PROBLEMS = 1000;

/** Collects problems. */
export class Problems {
  readonly list: Problem[] = [];
  omitted = 0;

  add(code: ProblemCode, path: string | null, message: string, entry: number | null = null): void {
    if (this.list.length < MAX_PROBLEMS) this.list.push({ code, path, entry, message });
    else this.omitted += 1;
  }

  addAll(others: Problems): void {
    for (const { code, path, message, entry } of others.list) this.add(code, path, message, entry);
    this.omitted += others.omitted;
  }
}
