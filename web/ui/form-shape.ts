import { z } from 'zod';
import { ui } from './strings.ts';

const empties: readonly unknown[] = [undefined, null, '', []];

function fieldOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  const field: unknown = schema instanceof z.ZodObject ? schema.shape[name] : undefined;
  return field instanceof z.ZodType ? field : undefined;
}

/** A field is required when its contract refuses every way of leaving it empty. */
export function isRequired(schema: z.ZodType, name: string): boolean {
  const field = fieldOf(schema, name);
  return field !== undefined && empties.every((empty) => !field.safeParse(empty).success);
}

/** The longest text that the contract allows, if it says so. */
export function maxLengthOf(schema: z.ZodType, name: string): number | undefined {
  let field = fieldOf(schema, name);
  while (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault) {
    const inner: unknown = field.unwrap();
    field = inner instanceof z.ZodType ? inner : undefined;
  }
  return field instanceof z.ZodString && field.maxLength !== null ? field.maxLength : undefined;
}

/** An input left empty is '' or null; a contract may want it absent or null instead. */
export function tidy(schema: z.ZodType, values: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(schema, name);
    const empty = value === '' || value === null || value === undefined;
    if (!field || !empty || field.safeParse(value).success) body[name] = value;
    else if (field.safeParse(undefined).success) continue;
    else if (field.safeParse(null).success) body[name] = null;
    else body[name] = value;
  }
  return body;
}

/** `dueDate` → `Due date`. */
export function humanise(name: string): string {
  const words = name
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as text, for showing two versions side by side. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? ui.yes : ui.no;
  if (Array.isArray(value)) return value.map(asText).join(value.some(isThing) ? '\n\n' : ', ');
  return typeof value === 'object' ? Object.entries(value).map(keyLine).filter(Boolean).join('\n') : String(value);
}

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** `Due date: 2026-11-24`; what is several lines stands below its key. Nothing for what is empty. */
function keyLine([key, value]: [string, unknown]): string {
  const text = asText(value);
  if (text === '') return '';
  return text.includes('\n') ? `${humanise(key)}:\n  ${text.replaceAll('\n', '\n  ')}` : `${humanise(key)}: ${text}`;
}

export type Difference = { name: string; mine: unknown; theirs: unknown };

/** In which fields somebody else's version differs from what stands in the form. */
export function differences(values: Record<string, unknown>, current: unknown): Difference[] {
  const theirs = z.record(z.string(), z.unknown()).safeParse(current);
  if (!theirs.success) return [];
  return Object.keys(values)
    .filter((name) => name !== 'version' && name in theirs.data)
    .filter((name) => asText(values[name]) !== asText(theirs.data[name]))
    .map((name) => ({ name, mine: values[name], theirs: theirs.data[name] }));
}
