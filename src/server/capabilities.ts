import { audits } from '../capabilities/audits/index.ts';
import { correctiveActions } from '../capabilities/corrective-actions/index.ts';
import { evidence } from '../capabilities/evidence/index.ts';
import { fieldwork } from '../capabilities/fieldwork/index.ts';
import { findings } from '../capabilities/findings/index.ts';
import { isms } from '../capabilities/isms/index.ts';
import { oversight } from '../capabilities/oversight/index.ts';
import { people } from '../capabilities/people/index.ts';
import { programme } from '../capabilities/programme/index.ts';
import { reporting } from '../capabilities/reporting/index.ts';
import type { Capability } from '../platform/http/route.ts';

/** All capabilities, in the order of an audit's life. */
export const capabilities: readonly Capability[] = [
  isms,
  people,
  programme,
  audits,
  evidence,
  fieldwork,
  findings,
  correctiveActions,
  reporting,
  oversight,
];
