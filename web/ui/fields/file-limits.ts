import { locale } from '../../strings/catalogue.ts';
import { ui } from '../strings.ts';

const units = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toLocaleString(locale, { maximumFractionDigits: unit === 0 ? 0 : 1 })} ${units[unit]}`;
}

/** Why a file is not taken; the server decides again. `accept` holds endings (`.pdf`) and types (`image/*`). */
export function fileRefusal(
  file: { name: string; size: number; type: string },
  maxBytes: number,
  accept?: readonly string[],
): string | null {
  if (file.size > maxBytes) return ui.tooLarge(sizeText(maxBytes));
  if (!accept) return null;
  const name = file.name.toLowerCase();
  const fits = accept.some((kind) =>
    kind.startsWith('.')
      ? name.endsWith(kind.toLowerCase())
      : kind.endsWith('/*')
        ? file.type.startsWith(kind.slice(0, -1))
        : file.type === kind,
  );
  return fits ? null : ui.wrongKind(accept.join(', '));
}
