import type { z } from 'zod';
import { ui } from './strings.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What a contract without a sentence of its own says, in words for whoever fills in the form. */
export function plainWords(issue: Issue): string | undefined {
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(String(issue.expected), empty);
    case 'invalid_value':
      return ui.chooseOne;
    case 'invalid_union':
      return empty ? ui.fillIn : ui.notRight;
    case 'invalid_format':
      return wrongFormat[issue.format] ?? (empty ? ui.fillIn : ui.notRight);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'not_multiple_of':
      return ui.multipleOf(issue.divisor);
    case 'custom':
      return empty ? ui.fillIn : ui.notRight;
    default:
      return undefined;
  }
}

const wrongFormat: Record<string, string | undefined> = {
  uuid: ui.chooseFromList,
  email: ui.notEmail,
  url: ui.notUrl,
  date: ui.notDate,
};

function wrongType(expected: string, empty: boolean): string {
  if (expected === 'array' || expected === 'set') return ui.atLeastEntries(1);
  if (expected === 'File' || expected === 'file') return ui.chooseFileNow;
  if (expected === 'boolean') return ui.chooseOne;
  if (empty) return ui.fillIn;
  if (expected === 'number' || expected === 'nan') return ui.notNumber;
  if (expected === 'int') return ui.notWhole;
  return expected === 'date' ? ui.notDate : ui.notRight;
}

function tooSmall(origin: string, least: number, inclusive: boolean): string {
  if (origin === 'array' || origin === 'set') return ui.atLeastEntries(least);
  if (origin === 'string') return least === 1 ? ui.fillIn : ui.atLeastCharacters(least);
  return inclusive ? ui.atLeast(String(least)) : ui.moreThan(String(least));
}

function tooBig(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'array' || origin === 'set') return ui.atMostEntries(most);
  if (origin === 'string') return ui.atMostCharacters(most);
  return inclusive ? ui.atMost(String(most)) : ui.lessThan(String(most));
}
