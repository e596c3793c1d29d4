/**
 * Whether a key name is allowed: not empty, well-formed, without Unicode white space, plus signs or control characters
 * (c2sp.org/signed-note).
 */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name);
}
