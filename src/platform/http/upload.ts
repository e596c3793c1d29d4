import type { FastifyRequest } from 'fastify';
import type { Violation } from '../../kernel/decision.ts';
import { BlobTooLarge } from '../blobs/blobs.ts';
import type { Services, UploadedFile } from './route.ts';

/** What a form may hold besides its file. */
const FORM_BYTES = 200_000;

type Received = { readonly fields: unknown; readonly file: UploadedFile } | { readonly issues: readonly Violation[] };

/** Reads one multipart request: the JSON text `fields`, then the one `file`, streamed to disk while it is hashed. */
export async function receiveUpload(
  request: FastifyRequest,
  services: Services,
  orgId: string,
  limit: number,
): Promise<Received> {
  if (!request.isMultipart()) {
    return bad('Send multipart/form-data with the JSON field "fields" and then one file in "file".');
  }
  // A file that says beforehand that it is too large is not received at all.
  if (Number(request.headers['content-length'] ?? 0) > limit + FORM_BYTES)
    throw new BlobTooLarge(`more than ${limit} bytes`);
  let fields: unknown = {};
  for await (const part of request.parts({
    limits: { files: 1, fields: 1, parts: 2, fileSize: limit + 1, fieldSize: 100_000 },
  })) {
    if (part.type === 'field') {
      if (part.fieldname !== 'fields' || typeof part.value !== 'string')
        return bad(`There is no field "${part.fieldname}" here.`);
      try {
        fields = JSON.parse(part.value);
      } catch {
        return bad('The field "fields" is not JSON.', 'fields');
      }
      continue;
    }
    if (part.fieldname !== 'file')
      return bad(`Send the file in the field "file", not "${part.fieldname}".`, part.fieldname);
    const blob = await services.blobs.receive(orgId, part.file, limit);
    const file = { ...blob, fileName: part.filename, mediaType: part.mimetype };
    if (blob.bytes > 0) return { fields, file };
    await blob.discard();
    return bad('The file is empty (0 bytes). Choose another one.', 'file');
  }
  return bad('No file was sent. Send it in the field "file".', 'file');
}

function bad(message: string, path?: string): Received {
  return { issues: [{ rule: 'upload.malformed', message, ...(path ? { path } : {}) }] };
}
