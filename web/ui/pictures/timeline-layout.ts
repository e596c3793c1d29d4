import { scaleUtc } from '@visx/scale';

export type Axis = {
  at: (day: string) => number;
  years: { label: string; at: number; to: number }[];
  quarters: number[];
};

const clamp = (share: number): number => Math.min(100, Math.max(0, share));

/** Days → percent of the width, and the years and quarters between. */
export function axis(from: string, to: string): Axis {
  const scale = scaleUtc<number>({ domain: [new Date(from), new Date(to)], range: [0, 100] });
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  const years: Axis['years'] = [];
  const quarters: number[] = [];
  for (let year = first; year <= last; year += 1) {
    const start = clamp(scale(new Date(Date.UTC(year, 0, 1))));
    const end = clamp(scale(new Date(Date.UTC(year + 1, 0, 1))));
    if (end > start) years.push({ label: String(year), at: start, to: end });
    for (const month of [0, 3, 6, 9]) {
      const at = scale(new Date(Date.UTC(year, month, 1)));
      if (at > 0 && at < 100) quarters.push(at);
    }
  }
  return { at: (day) => clamp(scale(new Date(day))), years, quarters };
}

export type Span = { start: number; end: number };

/** Where a label of that width stands beside what it names: after it, before it when the edge is near, else inside. */
export function labelSide(span: Span, width: number): 'after' | 'before' | 'inside' {
  if (span.end + width <= 100) return 'after';
  return span.start >= width ? 'before' : 'inside';
}

/** About how wide a label is on the narrowest sheet, in percent; rather too wide than too narrow. */
export const labelWidth = (label: string): number => (label === '' ? 0 : label.length + 3);

/** Puts what would overlap on lines of its own: for each item its line. `least` is the width that an item needs at least. */
export function lines(items: readonly Span[], least: number): number[] {
  const ends: number[] = [];
  const order = items.map((item, index) => ({ ...item, index })).toSorted((a, b) => a.start - b.start);
  const result: number[] = items.map(() => 0);
  for (const item of order) {
    const free = ends.findIndex((end) => end <= item.start);
    const line = free === -1 ? ends.length : free;
    ends[line] = Math.max(item.end, item.start + least);
    result[item.index] = line;
  }
  return result;
}
