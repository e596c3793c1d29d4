import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import type { Decision, Refused } from '../kernel/decision.ts';
import { appendEntry, type JsonObject, type NamedHash } from '../ledger/index.ts';
import type { Database } from './database/connect.ts';
import type { Tables } from './database/tables.ts';
import type { Jobs } from './jobs/jobs.ts';
import { ledgerStore } from './ledger/ledger-store.ts';

export type Tx = Transaction<Tables>;

/** What a person may be in an organisation. */
export type Role = 'owner' | 'programme-manager' | 'auditor' | 'auditee' | 'management' | 'reader';

/** Who acts: taken from the session alone. */
export interface Actor {
  readonly userId: string;
  /** The person of this organisation that the account belongs to; the ledger's actor. */
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A fact for the ledger. The payload is kept beside the leaf (salted commitment), so it may hold personal data. */
export interface Fact {
  /** Past participle, such as `finding.recorded`. */
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The audit that it belongs to, or null. */
  readonly audit: string | null;
  readonly payload: object;
  readonly hashes?: readonly NamedHash[];
  readonly refused?: true;
}

/** One transaction of one organisation: state, ledger entry and outbox row commit together or not at all. */
export interface UnitOfWork {
  readonly tx: Tx;
  readonly orgId: string;
  readonly actor: Actor;
  readonly now: Date;
  /** Appends to the ledger and the outbox; answers the entry's place. */
  record(fact: Fact): Promise<number>;
  /** The next number for people of a series in this year, gapless: `F` → `F-2026-001`. */
  nextNumber(series: string): Promise<string>;
}

/** What a unit of work needs. */
export interface WorkContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'announce'>;
}

class RolledBack extends Error {
  readonly outcome: Refused;
  constructor(outcome: Refused) {
    super('rolled back');
    this.outcome = outcome;
  }
}

/** The ledger could not be written, so nothing else was. HTTP 503. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

/** Runs `act` in one transaction of the organisation. A refusal rolls everything back. */
export async function inUnitOfWork<T>(
  context: WorkContext,
  orgId: string,
  actor: Actor,
  act: (uow: UnitOfWork) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  try {
    return await context.db.transaction().execute(async (tx) => {
      await setTenant(tx, orgId);
      // Every act appends to the ledger, so its head's lock is taken first: acts of one organisation happen one after another,
      // and no rule decides on a state that another act is changing.
      await sql`select from ledger_head where org_id = ${orgId} for update`.execute(tx);
      const outcome = await act(makeUnitOfWork(context, tx, orgId, actor));
      if (!outcome.ok) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}

/** Runs `read` in a read-only transaction of the organisation. */
export async function inRead<T>(
  context: WorkContext,
  orgId: string,
  actor: Actor,
  read: (uow: UnitOfWork) => Promise<T>,
): Promise<T> {
  return context.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await setTenant(tx, orgId);
      return read(makeUnitOfWork(context, tx, orgId, actor));
    });
}

/** Sets the organisation for this transaction alone; row-level security shows its rows and no others. */
export async function setTenant(tx: Tx, orgId: string): Promise<void> {
  await sql`select set_config('app.org', ${orgId}, true)`.execute(tx);
}

function makeUnitOfWork(context: WorkContext, tx: Tx, orgId: string, actor: Actor): UnitOfWork {
  const now = context.clock.now();
  return {
    tx,
    orgId,
    actor,
    now,
    async record(fact) {
      const { act, subject, audit, payload, hashes = [], refused } = fact;
      const appended = await appendEntry(
        ledgerStore(tx, orgId),
        {
          actor: actor.personId,
          act,
          subject,
          audit,
          hashes,
          payload: plain({ actorName: actor.name, ...payload }),
          ...(refused ? { refused } : {}),
        },
        () => now,
        randomBytes,
      );
      if (!appended.ok) throw new LedgerUnavailable(appended.error.message);
      const { seq } = appended.value;
      await context.jobs.announce(tx, { orgId, seq, act, subject, audit });
      return seq;
    },
    nextNumber: (series) => nextNumber(tx, orgId, series, now.getUTCFullYear()),
  };
}

/** Dates become ISO strings and undefined fields vanish, as JSON has it. */
function plain(payload: object): JsonObject {
  return JSON.parse(JSON.stringify(payload)) as JsonObject;
}

async function nextNumber(tx: Tx, orgId: string, series: string, year: number): Promise<string> {
  const { last } = await tx
    .insertInto('counter')
    .values({ org_id: orgId, series, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['org_id', 'series', 'year']).doUpdateSet((eb) => ({ last: eb('counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${series}-${year}-${String(last).padStart(3, '0')}`;
}

declare module './database/tables.ts' {
  interface Tables {
    counter: { org_id: string; series: string; year: number; last: number };
  }
}
