import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** One HTTP request as the journey sends it. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}

/** How requests reach the product: over the network, or straight into a server of the same process. */
export type Transport = (
  sent: Sent,
) => Promise<{ readonly status: number; readonly cookies: readonly string[]; readonly body: Buffer }>;

/** A rule that refused something on the way. */
export interface RefusalMet {
  readonly attempt: string;
  readonly status: number;
  readonly rules: readonly string[];
  readonly message: string;
}

const ProblemBody = z.looseObject({
  detail: z.string().optional(),
  violations: z.array(z.looseObject({ rule: z.string(), message: z.string() })).optional(),
});
const Thing = z.looseObject({ id: z.string().optional(), version: z.number().optional() });
export type Thing = z.infer<typeof Thing>;

/** The product answered what the journey did not expect. */
export class JourneyFailed extends Error {
  override readonly name = 'JourneyFailed';
}

/** A signed-in person (or nobody yet), sending requests below their organisation. */
export class Caller {
  readonly #transport: Transport;
  readonly #origin: string;
  readonly #base: string;
  readonly #cookie: string;

  constructor(transport: Transport, origin: string, base = '', cookie = '') {
    this.#transport = transport;
    this.#origin = origin;
    this.#base = base;
    this.#cookie = cookie;
  }

  /** Signs in; later paths stand below the organisation. */
  async signIn(email: string, password: string, orgId: string): Promise<Caller> {
    const answer = await this.#send('POST', '/api/auth/sign-in/email', { email, password });
    if (answer.status !== 200) throw new JourneyFailed(`${email} could not sign in (${answer.status})`);
    const cookie = answer.cookies.map((set) => set.split(';')[0]).join('; ');
    return new Caller(this.#transport, this.#origin, `/api/v1/organisations/${orgId}`, cookie);
  }

  async get(path: string): Promise<Thing> {
    return this.#expect('GET', path, await this.#send('GET', path));
  }

  /** The list at a path. */
  async list(path: string): Promise<Thing[]> {
    return z.array(Thing).parse((await this.get(path))['items']);
  }

  async post(path: string, body: object = {}): Promise<Thing> {
    return this.#expect('POST', path, await this.#send('POST', path, body));
  }

  async put(path: string, body: object): Promise<Thing> {
    return this.#expect('PUT', path, await this.#send('PUT', path, body));
  }

  async patch(path: string, body: object): Promise<Thing> {
    return this.#expect('PATCH', path, await this.#send('PATCH', path, body));
  }

  /** Sends what must be refused, and answers which rules refused it. */
  async refused(
    attempt: string,
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object,
    rule: string,
  ): Promise<RefusalMet> {
    const answer = await this.#send(method, path, body);
    const problem = ProblemBody.safeParse(answer.status >= 400 ? json(answer.body) : {});
    const violations = problem.success ? (problem.data.violations ?? []) : [];
    const rules = violations.map((violation) => violation.rule);
    if (answer.status < 400 || !rules.some((broken) => broken === rule)) {
      throw new JourneyFailed(
        `${attempt}: expected a refusal by ${rule}, but got ${answer.status} ${answer.body.toString().slice(0, 500)}`,
      );
    }
    return {
      attempt,
      status: answer.status,
      rules,
      message: violations.map((violation) => violation.message).join(' '),
    };
  }

  /** Uploads one file. */
  async upload(path: string, fields: object, file: { readonly name: string; readonly bytes: Buffer }): Promise<Thing> {
    const boundary = `----plumbline-${randomUUID()}`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(fields)}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const answer = await this.#transport({
      method: 'POST',
      path: this.#base + path,
      headers: {
        ...this.#headers(),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': randomUUID(),
      },
      body,
    });
    return this.#expect('POST', path, answer);
  }

  /** The bytes at a path. */
  async download(path: string): Promise<Buffer> {
    const answer = await this.#send('GET', path);
    if (answer.status !== 200)
      throw new JourneyFailed(`GET ${path}: ${answer.status} ${answer.body.toString().slice(0, 500)}`);
    return answer.body;
  }

  #headers(): Record<string, string> {
    return { origin: this.#origin, ...(this.#cookie ? { cookie: this.#cookie } : {}) };
  }

  #send(method: Sent['method'], path: string, body?: object) {
    const url = path.startsWith('/api/') ? path : this.#base + path;
    const write = method === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    return this.#transport({
      method,
      path: url,
      headers: { ...this.#headers(), ...write },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  #expect(method: string, path: string, answer: Awaited<ReturnType<Transport>>): Thing {
    if (answer.status >= 400)
      throw new JourneyFailed(`${method} ${path}: ${answer.status} ${answer.body.toString().slice(0, 800)}`);
    return Thing.parse(json(answer.body));
  }
}

function json(body: Buffer): unknown {
  return JSON.parse(body.toString('utf8'));
}

/** The id of a thing that surely has one. */
export function idOf(thing: Thing | undefined): string {
  if (thing?.id === undefined) throw new JourneyFailed('a thing without an id');
  return thing.id;
}

/** Requests over the network. */
export function overNetwork(origin: string): Transport {
  return async ({ method, path, headers, body }) => {
    const answer = await fetch(origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    return {
      status: answer.status,
      cookies: answer.headers.getSetCookie(),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };
}
