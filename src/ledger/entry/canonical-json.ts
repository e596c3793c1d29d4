import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/** A JSON object that can be written canonically. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** A JSON value that can be written canonically. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** Deepest nesting that is accepted. */
const MAX_DEPTH = 64;

/**
 * The one way to write a JSON value (RFC 8785, JCS): no white space, members sorted by UTF-16 code units, numbers as
 * ECMAScript writes them. Accepts JSON values alone: undefined, NaN, infinities, bigints, lone surrogates, holes, class
 * instances (Date, Map) and nesting deeper than 64 are refused, so that no two meanings share one text.
 */
export function canonicalJson(value: unknown): Result<string, 'not-json'> {
  const written = write(value, '$', 0);
  return typeof written === 'string' ? ok(written) : fail('not-json', `${written.path} ${written.why}.`);
}

interface Refusal {
  readonly path: string;
  readonly why: string;
}

function write(value: unknown, path: string, depth: number): string | Refusal {
  if (depth > MAX_DEPTH) return { path, why: `is nested deeper than ${MAX_DEPTH}` };
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : { path, why: 'is not finite' };
  if (typeof value === 'string') return writeString(value, path);
  if (Array.isArray(value)) return writeArray(value, path, depth);
  if (typeof value === 'object') return writeObject(value, path, depth);
  return { path, why: `is ${typeof value}, which JSON does not know` };
}

function writeString(text: string, path: string): string | Refusal {
  return text.isWellFormed() ? JSON.stringify(text) : { path, why: 'has a lone surrogate' };
}

function writeArray(items: readonly unknown[], path: string, depth: number): string | Refusal {
  const parts: string[] = [];
  for (const [at, item] of items.entries()) {
    const part = write(item, `${path}[${at}]`, depth + 1);
    if (typeof part !== 'string') return part;
    parts.push(part);
  }
  return `[${parts.join(',')}]`;
}

function writeObject(object: object, path: string, depth: number): string | Refusal {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return { path, why: 'is not a plain object' };
  if (Object.getOwnPropertySymbols(object).length > 0) return { path, why: 'has a symbol as a name' };
  const parts: string[] = [];
  for (const [name, member] of Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = writeString(name, path);
    if (typeof key !== 'string') return key;
    const part = write(member, `${path}.${name}`, depth + 1);
    if (typeof part !== 'string') return part;
    parts.push(`${key}:${part}`);
  }
  return `{${parts.join(',')}}`;
}

/** The value of a canonical JSON text, or undefined when the text is not JSON or not canonical. */
export function parseCanonicalJson(text: string): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
  const again = canonicalJson(value);
  return again.ok && again.value === text ? value : undefined;
}
