import { supportedExtensions, supportedMimeTypes } from 'file-type';

/** What the magic bytes say. */
interface Magic {
  readonly ext: string;
  readonly mime: string;
}

/** A file's claims (name and declared type) beside what its bytes are. */
interface FileFacts {
  readonly fileName: string;
  readonly declaredType: string;
  readonly magic: Magic | null;
  /** Whether all of it is UTF-8 text without NUL. */
  readonly text: boolean;
}

/** Formats without magic bytes: they must be text. The first ones may hold any text, the others only their own. */
const FREE_TEXT = new Set(['txt', 'text', 'log', 'md', 'markdown', 'xml', 'html', 'htm', 'svg', 'eml', 'conf', 'ini']);
const STRICT_TEXT = new Set(['csv', 'tsv', 'json', 'jsonl', 'ndjson', 'yaml', 'yml']);
/** Other names of formats that the detector knows. */
const SAME_AS: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  tiff: 'tif',
  tgz: 'gz',
  doc: 'cfb',
  xls: 'cfb',
  ppt: 'cfb',
  msg: 'cfb',
  vsd: 'cfb',
  mpeg: 'mpg',
};
/** Signatures of two letters that a text may begin with. */
const WEAK = new Set(['bmp', 'exe']);

/** The extension, in lower case and without its dot. */
function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The media type without parameters; what is no media type claims nothing. */
export function plainType(declared: string): string {
  const [type = ''] = declared.toLowerCase().split(';');
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type.trim()) ? type.trim() : 'application/octet-stream';
}

/** The type by the bytes; null where they tell nothing. */
export function detectedTypeOf({ magic, text }: Pick<FileFacts, 'magic' | 'text'>): string | null {
  const believed = believedMagic(magic, text);
  return believed?.mime ?? (text ? 'text/plain' : null);
}

/** Whether extension or declared type claim something that the bytes are not. What claims nothing that can be checked agrees. */
export function typeDisagrees(facts: FileFacts): boolean {
  const magic = believedMagic(facts.magic, facts.text);
  return (
    extensionDisagrees(extensionOf(facts.fileName), magic, facts.text) ||
    declaredDisagrees(plainType(facts.declaredType), magic, facts.text)
  );
}

function extensionDisagrees(extension: string, magic: Magic | null, text: boolean): boolean {
  if (FREE_TEXT.has(extension)) return !text || (magic !== null && !isTextual(magic));
  if (STRICT_TEXT.has(extension)) return !text || magic !== null;
  const claimed = SAME_AS[extension] ?? extension;
  if (claimed !== 'cfb' && !supportedNames.has(claimed)) return false;
  return magic === null || (magic.ext !== claimed && !contains(magic, claimed));
}

function declaredDisagrees(declared: string, magic: Magic | null, text: boolean): boolean {
  if (declared === 'application/octet-stream') return false;
  if (declared.startsWith('text/') || declared === 'application/json')
    return !text || (magic !== null && !isTextual(magic));
  if (!supportedTypes.has(declared)) return false;
  if (declared === 'application/xml') return !text;
  return magic === null || (magic.mime !== declared && !(magic.ext === 'zip' && isZipBased(declared)));
}

const supportedNames: ReadonlySet<string> = supportedExtensions;
const supportedTypes: ReadonlySet<string> = supportedMimeTypes;

function believedMagic(magic: Magic | null, text: boolean): Magic | null {
  return magic !== null && text && WEAK.has(magic.ext) ? null : magic;
}

function isTextual({ mime }: Magic): boolean {
  return mime.startsWith('text/') || /[/+](?:xml|json)$/.test(mime);
}

/** A container whose inside the first bytes do not show. */
function contains(magic: Magic, claimed: string): boolean {
  return magic.ext === 'zip' && /^(?:docx|docm|xlsx|xlsm|pptx|pptm|vsdx|od[tspg]|epub|jar|apk)$/.test(claimed);
}

function isZipBased(declared: string): boolean {
  return /^application\/(?:vnd\.openxmlformats-|vnd\.ms-|vnd\.oasis\.|vnd\.visio|epub\+zip|java-archive)/.test(
    declared,
  );
}
