import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { addDays } from '../kernel/clock.ts';
import { type Caller, idOf, type RefusalMet, type Thing } from './client.ts';
import { dayFrom, SAMPLE, type SampleAudit } from './sample-data.ts';
import { must, type SetUp } from './set-up-sample.ts';

/** The audit while it is being conducted. */
export interface Conducted {
  readonly auditId: string;
  readonly evidence: Map<string, string>;
  readonly findings: ReadonlyMap<string, Thing>;
}

/** Who plays whom. */
export type As = (key: string) => Promise<Caller>;

/** What the journey needs at every step. */
export interface Stage {
  readonly as: As;
  readonly setUp: SetUp;
  readonly story: SampleAudit;
  readonly today: string;
  readonly refusals: RefusalMet[];
  readonly say: (line: string) => void;
}

/** From the programme to the opening meeting; what the rules refuse on the way is noted. */
export async function prepareAudit(stage: Stage): Promise<string> {
  const { as, setUp, story, today, refusals, say } = stage;
  const on = (relative: string): string => dayFrom(today, relative);
  const person = (key: string): string => must(setUp.people, key).personId;
  const unit = (key: string): string => must(setUp.units, key);
  const [manager, top] = [await as('programme'), await as('ceo')];

  say('Programme: proposed, approved by top management …');
  const { cycleFrom, cycleTo, ...programme } = story.programme;
  const made = await manager.post('/programmes', { ...programme, cycleFrom: on(cycleFrom), cycleTo: on(cycleTo) });
  await manager.post(`/programmes/${idOf(made)}/proposal`);
  const { audit } = story;
  const [startsOn, endsOn] = [on(audit.startsOn), on(audit.endsOn)];
  await replaceFirstProposal(manager, idOf(made), audit.units.map(unit), today);
  const planned = await manager.post(`/programmes/${idOf(made)}/planned-audits`, {
    title: audit.title,
    dueOn: endsOn,
    plannedFrom: startsOn,
    plannedTo: endsOn,
    reason: 'Units with the highest risk and the most change, before the first surveillance audit.',
    unitIds: audit.units.map(unit),
    criterionIds: audit.criteria,
  });
  const mandate = {
    plannedAuditId: idOf(planned),
    title: audit.title,
    objectives: audit.objectives,
    scope: audit.scope,
    methods: audit.methods,
    mode: audit.mode,
    remoteNote: audit.remoteNote,
    startsOn,
    endsOn,
    unitIds: audit.units.map(unit),
    criterionIds: audit.criteria,
  };
  refusals.push(
    await manager.refused(
      'An audit from a programme that top management has not approved',
      'POST',
      '/audits',
      mandate,
      'audit.programme-not-approved',
    ),
  );
  const { version } = await manager.get(`/programmes/${idOf(made)}`);
  await top.post(`/programmes/${idOf(made)}/approvals`, {
    version,
    statement: 'I approve this programme and provide the resources that it names.',
  });

  say('Mandate and team …');
  const created = await manager.post('/audits', mandate);
  const auditId = idOf(created);
  refusals.push(
    await manager.refused(
      'Approving one’s own mandate',
      'POST',
      `/audits/${auditId}/mandate`,
      {},
      'mandate.approver-is-author',
    ),
  );
  await top.post(`/audits/${auditId}/mandate`);
  const barred: Record<string, readonly [string, string]> = {
    'it-ops': ['An auditor who owns the unit', 'independence.owner'],
    'auditor-expired': ['An auditor whose competence has expired', 'competence.auditing'],
    'auditor-2': ['An auditor who ran the unit within the cooling-off', 'independence.operates'],
    adviser: ['An auditor whose firm sold advice on the unit', 'independence.advice'],
  };
  for (const { person: key, role } of story.refusedTeam) {
    const [attempt, rule] = barred[key] ?? [`${key} on the team`, 'independence.owner'];
    refusals.push(
      await manager.refused(attempt, 'POST', `/audits/${auditId}/assignments`, { personId: person(key), role }, rule),
    );
  }
  for (const { person: key, role } of story.team)
    await manager.post(`/audits/${auditId}/assignments`, { personId: person(key), role });

  say('Timetable and opening meeting …');
  const lead = await as('lead');
  const at = (day: string, time: string): string => `${dayFrom(startsOn, day)}T${time}:00Z`;
  for (const item of story.agenda) {
    await lead.post(`/audits/${auditId}/agenda`, {
      startsAt: at(item.day, item.from),
      endsAt: at(item.day, item.to),
      title: item.title,
      place: item.place,
      unitId: item.unit === null ? null : unit(item.unit),
      auditorId: item.auditor === null ? null : person(item.auditor),
      auditeeId: item.auditee === null ? null : person(item.auditee),
      criteria: item.criteria,
    });
  }
  const { opening } = story;
  await lead.post(`/audits/${auditId}/meetings`, {
    kind: 'opening',
    heldAt: at(opening.day, opening.at ?? '09:00'),
    place: opening.place,
    minutes: opening.minutes,
    attendance: opening.attendance.map((row) => ({ personId: person(row.person), present: row.present })),
  });
  return auditId;
}

/** The audit of this story takes the place of the first proposed one of its units; units of that one that it leaves out get a planned audit of their own. */
async function replaceFirstProposal(
  manager: Caller,
  programmeId: string,
  unitIds: readonly string[],
  today: string,
): Promise<void> {
  const { plannedAudits } = ProposedAudits.parse(await manager.get(`/programmes/${programmeId}`));
  const first = plannedAudits.find((planned) => planned.units.some(({ id }) => unitIds.includes(id)));
  if (!first) return;
  const others = first.units.map(({ id }) => id).filter((id) => !unitIds.includes(id));
  await manager.post(`/planned-audits/${first.id}/drop`, {
    reason:
      'Replaced by the audit “Operations, access and incidents”, which takes the units with the most risk and change together.',
    version: first.version,
  });
  if (others.length === 0) return;
  const criteria = new Set<string>();
  for (const id of others)
    for (const criterion of z.array(z.string()).parse((await manager.get(`/units/${id}`))['criteria']))
      criteria.add(criterion);
  const [plannedFrom, plannedTo] = [addDays(today, 20), addDays(today, 24)];
  await manager.post(`/programmes/${programmeId}/planned-audits`, {
    title: `Audit of ${first.units
      .filter(({ id }) => others.includes(id))
      .map(({ name }) => name)
      .join(' and ')}`,
    dueOn: plannedTo,
    plannedFrom,
    plannedTo,
    reason: 'Due with the replaced audit; planned apart from it.',
    unitIds: others,
    criterionIds: [...criteria],
  });
}

const ProposedAudits = z.looseObject({
  plannedAudits: z.array(
    z.looseObject({
      id: z.string(),
      version: z.int(),
      units: z.array(z.looseObject({ id: z.string(), name: z.string() })),
      criterionIds: z.array(z.string()),
    }),
  ),
});

/** Fieldwork: requests answered, evidence collected, papers prepared and reviewed, findings recorded, answered; the closing meeting. */
export async function doFieldwork(stage: Stage, auditId: string): Promise<Conducted> {
  const { as, setUp, story, today, say } = stage;
  const person = (key: string): string => must(setUp.people, key).personId;
  const lead = await as('lead');
  say('Evidence: requests, answers and uploads …');
  const evidence = new Map<string, string>();
  const requestOf = new Map<string, string>();
  for (const request of story.requests) {
    const asked = await lead.post(`/audits/${auditId}/evidence-requests`, {
      unitId: must(setUp.units, request.unit),
      askedOf: person(request.askedOf),
      wanted: request.wanted,
      criteria: request.criteria,
      dueOn: dayFrom(today, request.dueOn),
    });
    for (const key of request.answer.evidence) requestOf.set(key, idOf(asked));
    await (await as(request.answer.by)).post(`/evidence-requests/${idOf(asked)}/answers`, {
      statement: request.answer.statement,
    });
  }
  for (const item of story.evidence.filter(({ phase }) => phase === 'fieldwork'))
    evidence.set(item.key, await addEvidence(stage, auditId, item, requestOf.get(item.key) ?? null));

  say('Working papers: prepared, and reviewed by somebody else …');
  const papers = new Map<string, string>();
  for (const paper of story.workingPapers) papers.set(paper.key, await writePaper(stage, auditId, paper, evidence));
  for (const { criterion, reason } of story.notCovered)
    await lead.put(`/audits/${auditId}/criteria/${criterion}/not-covered`, { reason });
  const findings = await recordFindings(stage, auditId, papers, evidence);

  say('Closing meeting …');
  const { closing } = story;
  await lead.post(`/audits/${auditId}/meetings`, {
    kind: 'closing',
    heldAt: new Date(Date.now() - 1000).toISOString(),
    place: closing.place,
    minutes: closing.minutes,
    attendance: closing.attendance.map((row) => ({ personId: person(row.person), present: row.present })),
  });
  return { auditId, evidence, findings };
}

/** Uploads one real file as evidence; answers its id. */
export async function addEvidence(
  { as }: Stage,
  auditId: string,
  item: SampleAudit['evidence'][number],
  requestId: string | null,
): Promise<string> {
  const by = await as(item.collector);
  const fields = {
    title: item.title,
    source: item.source,
    method: item.method,
    collectedAt: new Date().toISOString(),
    requestId,
    supersedesId: null,
  };
  return idOf(
    await by.upload(`/audits/${auditId}/evidence`, fields, {
      name: basename(item.file),
      bytes: readFileSync(join(SAMPLE, item.file)),
    }),
  );
}

async function writePaper(
  { as, setUp }: Stage,
  auditId: string,
  paper: SampleAudit['workingPapers'][number],
  evidence: ReadonlyMap<string, string>,
): Promise<string> {
  const [preparer, reviewer] = [await as(paper.preparedBy), await as(paper.reviewedBy)];
  const opened = await preparer.post(`/audits/${auditId}/working-papers`, {
    unitId: must(setUp.units, paper.unit),
    title: paper.title,
    criterionIds: paper.criteria,
    procedure: paper.procedure,
  });
  const path = `/working-papers/${idOf(opened)}`;
  const attached = await preparer.put(`${path}/evidence`, {
    evidenceIds: paper.evidence.map((key) => must(evidence, key)),
    version: opened.version,
  });
  const { title, procedure, result, tested, exceptions, population, conclusion, conclusionReason } = paper;
  const filled = await preparer.patch(path, {
    title,
    procedure,
    result,
    tested,
    exceptions,
    population,
    conclusion,
    conclusionReason,
    version: attached.version,
  });
  const signed = await preparer.post(`${path}/preparation`, { version: filled.version });
  await reviewer.post(`${path}/review`, { version: signed.version, outcome: 'accepted', note: '' });
  return idOf(opened);
}

async function recordFindings(
  { as, story, refusals, say }: Stage,
  auditId: string,
  papers: ReadonlyMap<string, string>,
  evidence: ReadonlyMap<string, string>,
): Promise<Map<string, Thing>> {
  say('Findings: recorded, communicated, answered …');
  const lead = await as('lead');
  const findings = new Map<string, Thing>();
  for (const finding of story.findings) {
    const { criterion, grade, title, condition, extentFound, extentOf, extentNote, effect } = finding;
    const body = {
      workingPaperId: must(papers, finding.workingPaper),
      criterionId: criterion,
      grade,
      title,
      condition,
      extentFound,
      extentOf,
      extentNote,
      effect,
      evidenceIds: finding.evidence.map((key) => must(evidence, key)),
    };
    if (findings.size === 0)
      refusals.push(
        await lead.refused(
          'A nonconformity without evidence',
          'POST',
          `/audits/${auditId}/findings`,
          { ...body, evidenceIds: [] },
          'finding.evidence-needed',
        ),
      );
    const recorded = await lead.post(`/audits/${auditId}/findings`, body);
    const path = `/findings/${idOf(recorded)}`;
    let latest = await lead.post(`${path}/communication`);
    if (finding.cause && finding.causeBy)
      latest = await (await as(finding.causeBy)).put(`${path}/cause`, {
        cause: finding.cause,
        version: latest.version,
      });
    if (finding.reply)
      latest = await (await as(finding.reply.by)).post(`${path}/replies`, {
        stance: finding.reply.stance,
        statement: finding.reply.statement,
      });
    findings.set(finding.key, latest);
  }
  return findings;
}
