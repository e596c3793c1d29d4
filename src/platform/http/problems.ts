import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Violation } from '../../kernel/decision.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { BlobTooLarge } from '../blobs/blobs.ts';
import { LedgerUnavailable } from '../unit-of-work.ts';

/** Sends problem details (RFC 9457). */
export function sendProblem(reply: FastifyReply, what: Problem): FastifyReply {
  return reply.code(what.status).type('application/problem+json').serializer(JSON.stringify).send(what);
}

/** The broken shapes of a request, one violation each. */
export function violationsOf(issues: readonly z.core.$ZodIssue[]): Violation[] {
  return issues.flatMap((issue) =>
    violationOf(issue.code, issue.path.map(String), issue.message, 'keys' in issue ? issue.keys : undefined),
  );
}

function violationOf(code: string, at: readonly string[], message: string, keys: unknown): Violation[] {
  if (code === 'unrecognized_keys' && Array.isArray(keys)) {
    return keys.map((key) => ({
      rule: 'request.unknown-field',
      message: `There is no field "${String(key)}" here. Leave it out.`,
      path: [...at, String(key)].join('.'),
    }));
  }
  return [{ rule: 'request.malformed', message, path: at.join('.') }];
}

/** The answer to a request whose shape is wrong. */
export function malformed(violations: readonly Violation[]): Problem {
  const detail = violations
    .map((violation) => (violation.path ? `${violation.path}: ${violation.message}` : violation.message))
    .join(' ');
  return problem('malformed', detail || 'The request cannot be read.', violations);
}

/** Turns what was thrown into a problem: expected kinds are explained, all others are opaque outside and logged inside. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = problemOfError(error);
  if (known.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
  if (known.status === 503) void reply.header('retry-after', '5');
  return sendProblem(reply, known);
}

function problemOfError(error: FastifyError): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    if (error.validationContext === 'params')
      return problem('absent', 'There is nothing at this address. Check the id in it.');
    return malformed(
      error.validation.flatMap(({ keyword, instancePath, message, params }) =>
        violationOf(keyword, instancePath.split('/').filter(Boolean), message ?? 'cannot be read', params['keys']),
      ),
    );
  }
  if (isResponseSerializationError(error)) return UNEXPECTED;
  if (error instanceof BlobTooLarge)
    return problem('too-large', `The file is too large: ${error.message}. Send a smaller one, or split it.`);
  if (error instanceof LedgerUnavailable)
    return problem(
      'unavailable',
      'The ledger cannot be written at the moment, so nothing was changed. Try again later.',
    );
  if (
    /^(Unexpected end of|Malformed part|Multipart:)/.test(error.message) ||
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  ) {
    return problem('malformed', 'The upload broke off before it was complete; nothing of it was kept. Send it again.');
  }
  return problemOfHttp(error) ?? problemOfDatabase(error.code) ?? UNEXPECTED;
}

const UNEXPECTED = problem(
  'unexpected',
  'Something went wrong on our side; nothing was changed. Try again, and tell the operator the time if it stays.',
);

function problemOfHttp(error: FastifyError): Problem | null {
  switch (error.statusCode) {
    case 400:
      return problem(
        'malformed',
        error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY'
          ? 'The body is empty; send JSON.'
          : 'The body is not readable JSON, or does not match its declared length.',
      );
    case 404:
      return problem('absent', 'There is nothing at this address.');
    case 413:
      return problem('too-large', 'The request is too large. Send less at once; files go through an upload.');
    case 415:
      return problem('unsupported-media-type', 'Send application/json, or multipart/form-data for an upload.');
    case 429:
      return problem('too-many-requests', 'Too many requests. Wait a minute and try again.');
    default:
      return null;
  }
}

function problemOfDatabase(code: string | undefined): Problem | null {
  if (code === undefined) return null;
  if (code === '23505')
    return problem('conflict', 'Somebody did the same at the same moment. Load the page again and look.');
  if (code === '23503') return problem('absent', 'Something that the request names does not exist here.');
  if (code === '55000')
    return problem(
      'conflict',
      'The report of this audit is issued, so what it rests on cannot change. Correct it by a new edition of the report.',
    );
  if (/^(08|53|57P|40001|40P01|ECONN|ENOSPC|EPIPE|25006)/.test(code))
    return problem('unavailable', 'The database cannot take this at the moment; nothing was changed. Try again later.');
  return null;
}
