import { config } from 'zod';

/** zod compiles parsers with `new Function`, which the content security policy forbids. Must run before any contract is loaded. */
config({ jitless: true });
