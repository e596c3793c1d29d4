/** The text that tells a stranger what the audit file is and how to check it. Part of the format: never changed silently. */
export function readmeText(origin: string, audit: string): string {
  return `PLUMBLINE AUDIT FILE

Log:    ${origin}
Audit:  ${audit}

What is inside
  report/                    the audit report as issued
  records/                   the audit's records as JSON
  evidence/<sha256>/<name>   the evidence, each file in a folder named after its SHA-256
  manifest.json              length and SHA-256 of all the above and of this text
  ledger/entries.ndjson      all entries of the log, one a line; each line is the exact leaf
  ledger/leaf-hashes.txt     SHA-256(0x00 || line) of each entry
  ledger/payloads.ndjson     the details of entries, as far as shown; each opens its entry's commitment
  ledger/checkpoint          the signed tree head of the log (c2sp.org/tlog-checkpoint)

How to check it
  With Plumbline:   plumbline verify <this file> --policy <policy file>
  The policy file names the log's key ("log <key>"). Take the key from a source that you trust, never from
  whoever gave you this file.

  Without Plumbline:
  1. The SHA-256 of manifest.json is in the last entry, act "audit-file.sealed".
  2. The SHA-256 of every other file is in manifest.json.
  3. The RFC 6962 tree over the lines of ledger/entries.ndjson has the root in ledger/checkpoint.
  4. The checkpoint is signed with the log's Ed25519 key (c2sp.org/signed-note).
  5. SHA-256(salt || payload) is the commitment of the entry with the payload's seq.
`;
}
