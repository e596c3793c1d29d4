/** What an import sends: the server reads one form field `fields` (JSON) and the file. */
export function importBody(file: File, mode: 'check' | 'apply'): { file: File; fields: { mode: string } } {
  return { file, fields: { mode } };
}
