export { type Appended, appendEntry } from './log/append-entry.ts';
export { signCheckpoint } from './log/sign-checkpoint.ts';
export type { LedgerStore, LogHead, StoredEntry } from './log/store.ts';
export type { NodeId, StoredNode } from './merkle/nodes.ts';
export { generateKey, parseSigningKey } from './note/signing-key.ts';
export type { NamedHash } from './entry/entry.ts';
export type { JsonObject } from './entry/canonical-json.ts';
