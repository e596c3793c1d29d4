import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Account } from '../src/platform/identity/auth.ts';
import { type Role, setTenant } from '../src/platform/unit-of-work.ts';
import { compose, type Running } from '../src/server/compose.ts';
import { foundOrganisation } from '../src/server/create-organisation.ts';

const ORIGIN = 'http://127.0.0.1:4600';
const PASSWORD = 'a long test password';

/** An HTTP answer, its JSON parsed. */
export interface Answer {
  readonly status: number;
  // biome-ignore format: a test reads what it wants
  readonly body: Record<string, unknown> & { readonly id?: string; readonly items?: readonly Record<string, unknown>[]; readonly violations?: readonly { readonly rule: string; readonly message: string; readonly path?: string }[] };
  readonly raw: Buffer;
  readonly headers: Record<string, unknown>;
}

/** A person who sends requests below their organisation. */
export interface Client {
  readonly personId: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  patch(path: string, body: object): Promise<Answer>;
  upload(
    path: string,
    fields: object,
    file: { readonly name: string; readonly type?: string; readonly content: Buffer | string },
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** A fresh organisation with one person of every role. */
export interface World {
  readonly running: Running;
  readonly orgId: string;
  /** One who has that role alone: owner, programme-manager, auditor, auditee, management, reader. */
  as(role: Role): Client;
  /** One more person who has those roles. */
  join(name: string, roles: readonly Role[]): Promise<Client>;
}

let shared: Promise<Running> | undefined;
const accounts = new Map<string, Promise<{ account: Account; cookie: string }>>();

/** The product over the run's database, one for each worker; requests go through the whole HTTP stack. */
export function product(): Promise<Running> {
  const { appUrl, secret, dataDir } = inject('database');
  shared ??= compose({
    config: readConfig({ PLUMBLINE_DATA: dataDir, PLUMBLINE_URL: ORIGIN }),
    appUrl,
    secret,
    logLevel: 'error',
    limitTries: false,
    connections: 6,
  });
  return shared;
}

/** A fresh organisation, alone in row-level security, with people of every role. */
export async function newWorld(): Promise<World> {
  const running = await product();
  const owner = await account(running, 'owner');
  const founded = await foundOrganisation(
    running,
    { name: `Test organisation ${randomUUID().slice(0, 8)}` },
    owner.account,
  );
  if (!founded.ok) throw new Error('no organisation');
  const { orgId, personId } = founded.value;
  const clients = new Map<string, Client>([['owner', client(running, orgId, personId, owner.cookie)]]);
  const join = async (name: string, roles: readonly Role[]): Promise<Client> => {
    const joined = await account(running, name);
    const joinedId = newId();
    await running.work.db.transaction().execute(async (tx) => {
      await setTenant(tx, orgId);
      await tx
        .insertInto('person')
        .values({
          org_id: orgId,
          id: joinedId,
          name,
          email: joined.account.email,
          job_title: null,
          kind: 'staff',
          firm_id: null,
          manager_id: null,
          fictional: true,
          may_audit: roles.includes('auditor'),
          left_on: null,
          version: 1,
        })
        .execute();
      await tx
        .insertInto('membership')
        .values({
          org_id: orgId,
          user_id: joined.account.userId,
          person_id: joinedId,
          roles: [...roles],
          suspended_at: null,
          version: 1,
        })
        .execute();
    });
    return client(running, orgId, joinedId, joined.cookie);
  };
  for (const role of ['programme-manager', 'auditor', 'auditee', 'management', 'reader'] as const)
    clients.set(role, await join(role, [role]));
  return {
    running,
    orgId,
    join,
    as(role) {
      const found = clients.get(role);
      if (!found) throw new Error(`nobody is ${role}`);
      return found;
    },
  };
}

/** Accounts are made once for each worker: they may belong to many organisations. */
function account(running: Running, name: string): Promise<{ account: Account; cookie: string }> {
  let made = accounts.get(name);
  if (!made) {
    made = (async () => {
      const email = `${name.replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@test.invalid`;
      const created = await running.identity.createAccount({ name, email, password: PASSWORD });
      if (!created) throw new Error('no account');
      const signedIn = await running.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: { origin: ORIGIN },
        payload: { email, password: PASSWORD },
      });
      const cookie = signedIn.cookies.map(({ name: key, value }) => `${key}=${encodeURIComponent(value)}`).join('; ');
      return { account: created, cookie };
    })();
    accounts.set(name, made);
  }
  return made;
}

function client(running: Running, orgId: string, personId: string, cookie: string): Client {
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    payload?: object | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await running.app.inject({
      method,
      url: `/api/v1/organisations/${orgId}${path}`,
      headers: { cookie, ...(method === 'GET' ? {} : { origin: ORIGIN, 'idempotency-key': randomUUID() }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      body: json ? (answer.json() as Answer['body']) : {},
      raw: answer.rawPayload,
      headers: answer.headers,
    };
  };
  return {
    personId,
    get: (path) => send('GET', path),
    post: (path, body = {}, headers = {}) => send('POST', path, body, headers),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    upload(path, fields, file, headers = {}) {
      const boundary = `----${randomUUID()}`;
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(fields)}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(head),
        Buffer.from(file.content),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return send('POST', path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers });
    },
  };
}
