import { audits } from '../capabilities/audits/index.ts';
import { isms } from '../capabilities/isms/index.ts';
import { people } from '../capabilities/people/index.ts';
import { programme } from '../capabilities/programme/index.ts';
import type { Capability } from '../platform/http/route.ts';

/** All capabilities, in the order of an audit's life. */
export const capabilities: readonly Capability[] = [isms, people, programme, audits];
