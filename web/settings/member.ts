import type { z } from 'zod';
import type { Member } from '../../src/capabilities/people/contract.ts';

export type MemberRow = z.infer<typeof Member>;
