/** A line's bytes without its newline; null when it is longer than allowed; `ended` is false when the newline is missing. */
export interface Line {
  readonly bytes: Uint8Array | null;
  readonly ended: boolean;
}

/** The lines of a content, of which no more than one is held in memory, and never more than `maxBytes` of it. */
export async function* readLines(content: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const take = (part: Uint8Array) => {
    heldBytes += part.length;
    if (heldBytes > maxBytes) held = [];
    else held.push(part);
  };
  const line = (ended: boolean): Line => {
    const bytes = heldBytes > maxBytes ? null : Buffer.concat(held);
    held = [];
    heldBytes = 0;
    return { bytes, ended };
  };
  for await (const chunk of content) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, end));
      yield line(true);
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (heldBytes > 0) yield line(false);
}
