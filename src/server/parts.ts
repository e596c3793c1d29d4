import type { Config } from '../platform/config.ts';
import type { Services } from '../platform/http/route.ts';
import type { Identity } from '../platform/identity/auth.ts';
import type { WorkContext } from '../platform/unit-of-work.ts';

/** What the routes before an organisation is chosen are made of. */
export interface Doorstep {
  readonly work: WorkContext;
  readonly identity: Identity;
  readonly services: Services;
  readonly config: Config;
}
