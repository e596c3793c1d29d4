/**
 * A noun's strings: English is complete and gives the type; another language may be added beside it.
 * `export const units = catalogue({ en: { title: 'Units', count: (n: number) => `${n} units` } });`
 */
export function catalogue<T extends object>(languages: { en: T } & Record<string, T>): T {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  for (const tag of wanted) {
    const found = languages[tag.split('-')[0] ?? ''];
    if (found) return found;
  }
  return languages.en;
}

/** How dates and numbers are written. */
export const locale = 'en-GB';
