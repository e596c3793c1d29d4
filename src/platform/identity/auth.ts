import { betterAuth } from 'better-auth';
import type { Config } from '../config.ts';
import type { Database } from '../database/connect.ts';

/** Who is signed in. */
export interface Account {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Sign-in by e-mail and password with sessions in the database (better-auth). */
export interface Identity {
  /** Answers better-auth's own routes below /api/auth. */
  handle(request: Request): Promise<Response>;
  /** The account of a request's session cookie, or null. */
  accountOf(headers: Headers): Promise<Account | null>;
  /** Makes an account, or answers null where the e-mail address has one. */
  /** Takes back an account that was made a moment ago, where what it was made for failed. */
  forgetAccount(userId: string): Promise<void>;
  createAccount(account: { name: string; email: string; password: string }): Promise<Account | null>;
}

/** Only these of better-auth's routes are open; accounts are made by set-up and invitation alone. */
const OPEN = new Set([
  '/api/auth/sign-in/email',
  '/api/auth/sign-out',
  '/api/auth/change-password',
  '/api/auth/list-sessions',
  '/api/auth/revoke-session',
  '/api/auth/revoke-other-sessions',
]);

/** Whether a path below /api/auth is served. */
export function isOpenAuthPath(path: string): boolean {
  return OPEN.has(path);
}

/** Identity over that database. `limitTries` is off only where one address plays many people (tests, the headless audit). */
export function identityOver(db: Database, config: Config, secret: string, limitTries: boolean): Identity {
  const auth = betterAuth({
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [config.publicUrl],
    database: { db, type: 'postgres' },
    user: { modelName: 'identity_user' },
    session: { modelName: 'identity_session', expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    account: { modelName: 'identity_account' },
    verification: { modelName: 'identity_verification' },
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 200, autoSignIn: false },
    rateLimit: {
      enabled: limitTries,
      storage: 'database',
      modelName: 'identity_rate_limit',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'plumbline',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      // Only the address of the connection counts; forwarded headers can be set by anybody.
      ipAddress: { ipAddressHeaders: ['x-plumbline-peer'] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return {
    handle: (request) => auth.handler(request),
    async accountOf(headers) {
      const found = await auth.api.getSession({ headers });
      return found ? { userId: found.user.id, name: found.user.name, email: found.user.email } : null;
    },
    async createAccount({ name, email, password }) {
      const taken = await (await auth.$context).internalAdapter.findUserByEmail(email.toLowerCase());
      if (taken) return null;
      const { user } = await auth.api.signUpEmail({ body: { name, email, password } });
      return { userId: user.id, name: user.name, email: user.email };
    },
    async forgetAccount(userId) {
      await (await auth.$context).internalAdapter.deleteUser(userId);
    },
  };
}
