import { encodeUtf8 } from '../../bytes.ts';

/**
 * The container: a zip file (PKWARE APPNOTE 6.3.10) of which every byte follows from the files' paths and contents. Stored
 * without compression, UTF-8 names, sizes and checksums in front of the data, 1980-01-01 00:00, mode 0644, no comments,
 * zip64 where and only where the numbers ask for it.
 */
export interface ContainerFile {
  readonly path: string;
  /** Length in bytes. */
  readonly bytes: number;
  /** CRC-32 of the content. */
  readonly crc32: number;
}

/** The number from which on zip64 holds sizes and offsets. */
export const ZIP64_FROM = 0xffff_ffff;
const UTF8_NAMES = 0x0800;
const DOS_DATE = (0 << 9) | (1 << 5) | 1;
const MADE_BY_UNIX_45 = 0x032d;
const REGULAR_0644 = (0o100644 << 16) >>> 0;

/** Length in bytes of a file's local header. */
export function localHeaderBytes(file: Pick<ContainerFile, 'path' | 'bytes'>): number {
  return 30 + Buffer.byteLength(file.path) + (file.bytes >= ZIP64_FROM ? 20 : 0);
}

/** The header in front of a file's data. */
export function localHeader(file: ContainerFile): Buffer {
  const large = file.bytes >= ZIP64_FROM;
  const name = encodeUtf8(file.path);
  const extra = large ? zip64Extra([file.bytes, file.bytes]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, file, large);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

/** The file's record in the central directory. `offset` is that of its local header. */
export function centralHeader(file: ContainerFile, offset: number): Buffer {
  const large = file.bytes >= ZIP64_FROM;
  const far = offset >= ZIP64_FROM;
  const name = encodeUtf8(file.path);
  const fields = [...(large ? [file.bytes, file.bytes] : []), ...(far ? [offset] : [])];
  const extra = fields.length === 0 ? Buffer.alloc(0) : zip64Extra(fields);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY_UNIX_45, 4);
  writeCommon(header, 6, file, large || far);
  header.writeUInt32LE(large ? ZIP64_FROM : file.bytes, 20);
  header.writeUInt32LE(large ? ZIP64_FROM : file.bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(REGULAR_0644, 38);
  header.writeUInt32LE(far ? ZIP64_FROM : offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** The records that end the container. */
export function endRecords(count: number, directoryOffset: number, directoryBytes: number): Buffer {
  const large = count >= 0xffff || directoryOffset >= ZIP64_FROM || directoryBytes >= ZIP64_FROM;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(directoryBytes, ZIP64_FROM), 12);
  end.writeUInt32LE(Math.min(directoryOffset, ZIP64_FROM), 16);
  if (!large) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(MADE_BY_UNIX_45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** Version needed, flags, method, time, date, checksum and both sizes, which stand alike in both headers. */
function writeCommon(header: Buffer, at: number, file: ContainerFile, zip64: boolean): void {
  const size = Math.min(file.bytes, ZIP64_FROM);
  header.writeUInt16LE(zip64 ? 45 : 10, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(file.crc32, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
}

function zip64Extra(fields: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * fields.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * fields.length, 2);
  for (const [at, field] of fields.entries()) extra.writeBigUInt64LE(BigInt(field), 4 + 8 * at);
  return extra;
}
