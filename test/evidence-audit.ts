import { randomUUID } from 'node:crypto';
import '../src/capabilities/audits/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { setTenant, type Tx } from '../src/platform/unit-of-work.ts';
import { type Answer, type Client, newWorld, type World } from './world.ts';

/** The stages that a test may put an audit in. */
type Stage = 'draft' | 'mandated' | 'fieldwork' | 'closing' | 'reported';

/** An audit with a team, two units and three criteria, put together by rows. */
export interface EvidenceAudit {
  readonly world: World;
  readonly auditId: string;
  /** One more audit of the same organisation, with the same team. */
  addAudit(): Promise<string>;
  /** The unit that the auditee owns, and one that somebody else owns. */
  readonly unitId: string;
  readonly otherUnitId: string;
  /** On the team. */
  readonly lead: Client;
  readonly second: Client;
  readonly observer: Client;
  /** An auditor who is not on the team. */
  readonly outsider: Client;
  /** Owns the unit; and an auditee whom the audit does not concern. */
  readonly auditee: Client;
  readonly bystander: Client;
  to(stage: Stage): Promise<void>;
  /** Runs SQL as the application's role in the organisation. */
  asApp<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

/** A fresh organisation with an audit in fieldwork. */
export async function auditInFieldwork(): Promise<EvidenceAudit> {
  const world = await newWorld();
  const { orgId, running } = world;
  const asApp = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
    running.work.db.transaction().execute(async (tx) => {
      await setTenant(tx, orgId);
      return run(tx);
    });
  const [lead, second, observer] = [
    await world.join('lead', ['auditor']),
    await world.join('second', ['auditor']),
    await world.join('observer', ['auditor']),
  ];
  const [auditee, bystander] = [world.as('auditee'), await world.join('bystander', ['auditee'])];
  const unitId = await addUnit(world, auditee.personId);
  const otherUnitId = await addUnit(world, world.as('management').personId);
  const addAudit = async (): Promise<string> => {
    const auditId = newId();
    await asApp(async (tx) => {
      await tx
        .insertInto('audit')
        .values({
          org_id: orgId,
          id: auditId,
          ref: `A-2026-${randomUUID().slice(0, 8)}`,
          title: 'Backup',
          planned_audit_id: null,
          objectives: 'o',
          scope: 's',
          methods: 'm',
          mode: 'on-site',
          remote_note: '',
          starts_on: '2026-11-01',
          ends_on: '2026-12-31',
          stage: 'fieldwork',
          created_by: world.as('owner').personId,
          created_at: new Date(),
          version: 1,
        })
        .execute();
      await tx
        .insertInto('audit_unit')
        .values([unitId, otherUnitId].map((unit_id) => ({ org_id: orgId, audit_id: auditId, unit_id })))
        .execute();
      await tx
        .insertInto('audit_criterion')
        .values(
          ['8.1', 'A.8.13', 'A.8.14'].map((criterion_id) => ({
            org_id: orgId,
            audit_id: auditId,
            criterion_id,
            not_covered_reason: null,
          })),
        )
        .execute();
      const team = [
        [lead, 'lead'],
        [second, 'auditor'],
        [observer, 'observer'],
      ] as const;
      await tx
        .insertInto('assignment')
        .values(
          team.map(([{ personId }, role]) => ({
            org_id: orgId,
            id: newId(),
            audit_id: auditId,
            person_id: personId,
            role,
            proof: '{}',
            assigned_by: world.as('owner').personId,
            assigned_at: new Date(),
            released_at: null,
            released_reason: null,
            version: 1,
          })),
        )
        .execute();
    });
    return auditId;
  };
  const auditId = await addAudit();
  return {
    world,
    auditId,
    addAudit,
    unitId,
    otherUnitId,
    lead,
    second,
    observer,
    outsider: world.as('auditor'),
    auditee,
    bystander,
    asApp,
    to: (stage) =>
      asApp(async (tx) => void (await tx.updateTable('audit').set({ stage }).where('id', '=', auditId).execute())),
  };
}

/** What goes with a file. */
export function collected(more: object = {}): object {
  return {
    title: 'Backup log',
    source: 'Backup server',
    method: 'system-export',
    collectedAt: '2026-01-02T08:00:00Z',
    requestId: null,
    supersedesId: null,
    ...more,
  };
}

/** Adds evidence: a small text, unless told otherwise. */
export function addEvidence(
  by: Client,
  auditId: string,
  more: object = {},
  file: { name?: string; type?: string; content?: Buffer | string } = {},
): Promise<Answer> {
  return by.upload(`/audits/${auditId}/evidence`, collected(more), {
    name: 'log.txt',
    type: 'text/plain',
    content: `line ${randomUUID()}\n`,
    ...file,
  });
}

/** The id of what was just made; fails the test where nothing was. */
export function idOf(answer: Answer): string {
  if (answer.body.id === undefined) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** The broken rules of a refusal. */
export function rulesOf(answer: Answer): (string | undefined)[] {
  return (answer.body.violations ?? []).map(({ rule }) => rule);
}

async function addUnit(world: World, ownerId: string): Promise<string> {
  const change = { process: 1, structure: 1, people: 1, technology: 1 };
  return idOf(
    await world.as('owner').post('/units', {
      name: 'Backup',
      kind: 'process',
      description: '',
      ownerId,
      size: 3,
      legal: 2,
      risk: 4,
      change,
      key: true,
      legalMaxMonths: null,
      criteria: ['A.8.13'],
    }),
  );
}

/** A working paper on A.8.13 that its preparer has signed as not conforming. */
export async function signedPaper(audit: EvidenceAudit): Promise<{ paperId: string; evidenceId: string }> {
  const evidenceId = idOf(await addEvidence(audit.lead, audit.auditId));
  const opened = await audit.lead.post(`/audits/${audit.auditId}/working-papers`, {
    unitId: audit.unitId,
    title: 'Backup',
    criterionIds: ['A.8.13'],
    procedure: 'Look.',
  });
  const paperId = idOf(opened);
  const path = `/working-papers/${paperId}`;
  const attached = await audit.lead.put(`${path}/evidence`, {
    evidenceIds: [evidenceId],
    version: opened.body['version'],
  });
  const filled = await audit.lead.patch(path, {
    title: 'Backup',
    procedure: 'Look.',
    result: '3 of 4 have none.',
    tested: 4,
    exceptions: 3,
    population: 4,
    conclusion: 'does-not-conform',
    conclusionReason: 'Most have none.',
    version: attached.body['version'],
  });
  const signed = await audit.lead.post(`${path}/preparation`, { version: filled.body['version'] });
  if (signed.status >= 300) throw new Error(JSON.stringify(signed.body));
  return { paperId, evidenceId };
}
