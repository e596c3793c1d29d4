/**
 * The tamper-evident log and the audit file: append, prove, write, verify. Knows nothing of audits beyond ids and hashes.
 */

export type { BuiltManifest, Manifest, ManifestError, ManifestFile } from './bundle/manifest.ts';
export { buildManifest } from './bundle/manifest.ts';
export type { FileKind } from './bundle/paths.ts';
export { safeFileName } from './bundle/paths.ts';
export type { BundledPayload } from './bundle/payload-lines.ts';
export type { Policy, PolicyError } from './bundle/policy.ts';
export { formatPolicy, parsePolicy } from './bundle/policy.ts';
export type { Problem, ProblemCode } from './bundle/problem.ts';
export type { AuditFileReport, VerifyOptions } from './bundle/verify/verify-audit-file.ts';
export { verifyAuditFile } from './bundle/verify/verify-audit-file.ts';
export type { AuditFileContents, AuditFileSource, WriteError } from './bundle/write-audit-file.ts';
export { writeAuditFile } from './bundle/write-audit-file.ts';
export type { EntryDraft } from './entry/build-entry.ts';
export type { JsonObject, JsonValue } from './entry/canonical-json.ts';
export { canonicalJson, parseCanonicalJson } from './entry/canonical-json.ts';
export { opensCommitment } from './entry/commitment.ts';
export type { Entry, NamedHash } from './entry/entry.ts';
export type { ParseEntryError } from './entry/parse-entry.ts';
export { parseEntry } from './entry/parse-entry.ts';
export type { AppendError, Appended } from './log/append-entry.ts';
export { appendEntry } from './log/append-entry.ts';
export { proveEntry } from './log/prove-entry.ts';
export type { SignCheckpointError } from './log/sign-checkpoint.ts';
export { signCheckpoint } from './log/sign-checkpoint.ts';
export type { LedgerStore, LogHead, StoredEntry } from './log/store.ts';
export type { Frontier } from './merkle/frontier.ts';
export { EMPTY_FRONTIER, rootOf } from './merkle/frontier.ts';
export { hashLeaf } from './merkle/hash.ts';
export type { NodeId, NodeReader, StoredNode } from './merkle/nodes.ts';
export { subtreesOf } from './merkle/nodes.ts';
export type { ProveError } from './merkle/prove.ts';
export { proveConsistency, rootAt } from './merkle/prove.ts';
export type { MerkleProofError } from './merkle/verify.ts';
export { verifyConsistency, verifyInclusion } from './merkle/verify.ts';
export type { Checkpoint } from './note/checkpoint.ts';
export type { CheckpointError } from './note/open-checkpoint.ts';
export { openCheckpoint } from './note/open-checkpoint.ts';
export type { NoteSigner } from './note/signing-key.ts';
export { generateKey, parseSigningKey } from './note/signing-key.ts';
export type { TlogProofError } from './note/tlog-proof.ts';
export { verifyTlogProof } from './note/tlog-proof.ts';
export type { KeyError, VerifierKey } from './note/verifier-key.ts';
export { formatVerifierKey, parseVerifierKey } from './note/verifier-key.ts';
export type { Failure, Result } from './result.ts';
