import { config } from 'zod';
import { plainWords } from '../ui/plain-words.ts';

/**
 * zod compiles parsers with `new Function`, which the content security policy forbids. Must run before any contract is
 * loaded. What a contract has no sentence for is said in plain words.
 */
config({ jitless: true, customError: plainWords });
