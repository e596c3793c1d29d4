import { createReadStream } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import type { UploadedFile } from '../../platform/http/route.ts';
import { EICAR } from './domain.ts';
import { detectedTypeOf, plainType, typeDisagrees } from './file-claims.ts';

/** What is stored of a file's type. */
interface FileType {
  readonly declaredType: string;
  readonly detectedType: string | null;
  readonly typeDisagrees: boolean;
}

// In two parts, so that no scanner takes this source for the test file.
const EICAR_STRING = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Tells the type by magic bytes and holds it against what name and sender claim. The file is kept whatever comes out. */
export async function detectType(
  file: Pick<UploadedFile, 'fileName' | 'mediaType' | 'head' | 'path'>,
): Promise<FileType> {
  const declaredType = plainType(file.mediaType);
  if (file.head.subarray(0, 200).includes(EICAR_STRING))
    return { declaredType, detectedType: EICAR, typeDisagrees: true };
  const magic = (await fileTypeFromBuffer(file.head).catch(() => undefined)) ?? null;
  const text = await isText(file.path);
  return {
    declaredType,
    detectedType: detectedTypeOf({ magic, text }),
    typeDisagrees: typeDisagrees({ fileName: file.fileName, declaredType, magic, text }),
  };
}

/** Whether the whole file is UTF-8 without NUL; stops at the first byte that is not. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (!Buffer.isBuffer(chunk) || chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
