import type { z } from 'zod';
import { addDays, dateOf } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { selectAudits } from '../audits/index.ts';
import { selectActions } from '../corrective-actions/index.ts';
import { listMyRequests } from '../evidence/index.ts';
import { papersOf } from '../fieldwork/index.ts';
import { selectFindings } from '../findings/index.ts';
import { currentCertificate, listUnits } from '../isms/index.ts';
import { competencesDue } from '../people/index.ts';
import { listProgrammes } from '../programme/index.ts';
import type { Task, Today } from './contract.ts';

type Item = z.infer<typeof Task>;

/** What needs the actor today, the most urgent first, and the few facts that everybody wants to see. */
export async function whatNeedsMe(uow: UnitOfWork): Promise<z.infer<typeof Today>> {
  const { actor, now } = uow;
  const today = dateOf(now);
  const is = (...roles: string[]): boolean => actor.roles.some((role) => roles.includes(role));
  const items: Item[] = [];
  const add = (kind: string, title: string, why: string, dueOn: string | null, href: string): void =>
    void items.push({ kind, title, why, dueOn, href, overdue: dueOn !== null && dueOn < today });
  const [audits, findings, actions, programmes] = [
    await selectAudits(uow),
    await selectFindings(uow, {}),
    await selectActions(uow),
    await listProgrammes(uow),
  ];

  for (const request of (await listMyRequests(uow)).items) {
    if (request.askedOf === actor.personId && (request.state === 'open' || request.state === 'overdue'))
      add(
        'evidence-request',
        `Answer ${request.ref}`,
        request.wanted,
        request.dueOn,
        `/requests?request=${request.id}`,
      );
  }
  for (const finding of findings) {
    if (finding.unitOwnerId === actor.personId && finding.communicatedAt !== null && finding.replies.length === 0)
      add(
        'reply',
        `Answer ${finding.ref}: ${finding.title}`,
        'You may agree or dispute; a dispute is printed in the report.',
        null,
        `/findings/${finding.id}`,
      );
    if (
      finding.unitOwnerId === actor.personId &&
      finding.communicatedAt !== null &&
      finding.cause === null &&
      (finding.grade === 'major' || finding.grade === 'minor')
    )
      add('cause', `State the cause of ${finding.ref}`, finding.title, null, `/findings/${finding.id}`);
  }
  for (const action of actions) {
    if (action.ownerId === actor.personId && (action.state === 'open' || action.state === 'overdue'))
      add(
        'corrective-action',
        `${action.ref}: ${(action.next ?? '').replaceAll('-', ' ')}`,
        `${action.findingRef} ${action.findingTitle}`,
        action.dueOn,
        `/corrective-actions/${action.id}`,
      );
    const independent = action.ownerId !== actor.personId && action.unitOwnerId !== actor.personId;
    if (
      is('auditor', 'programme-manager') &&
      independent &&
      (action.state === 'in-verification' || action.state === 'in-effectiveness-review')
    )
      add(
        'verification',
        `${action.ref}: ${(action.next ?? '').replaceAll('-', ' ')}`,
        `${action.findingRef} ${action.findingTitle}`,
        action.dueOn,
        `/corrective-actions/${action.id}`,
      );
  }
  for (const audit of audits) {
    const member = audit.team.find((one) => one.personId === actor.personId && one.role !== 'observer');
    const href = `/audits/${audit.id}`;
    if (is('management') && audit.stage === 'draft' && audit.createdBy !== actor.personId)
      add('mandate', `Approve the mandate of ${audit.ref}`, audit.title, audit.startsOn, href);
    if (is('owner', 'programme-manager') && audit.stage === 'mandated' && audit.team.length === 0)
      add('staffing', `Staff ${audit.ref}`, 'It has no team yet.', audit.startsOn, `${href}/team`);
    if (!member || audit.stage === 'reported') continue;
    if (audit.stage === 'mandated')
      add('opening', `Plan and open ${audit.ref}`, audit.title, audit.startsOn, `${href}/plan`);
    const papers = await papersOf(uow, audit.id);
    for (const paper of papers) {
      if (paper.stage === 'prepared' && paper.preparedBy !== actor.personId)
        add('review', `Review ${paper.ref}`, paper.title, audit.endsOn, `${href}/papers/${paper.id}`);
      if (paper.flagged)
        add(
          'flag',
          `Look at ${paper.ref} again`,
          paper.flaggedReason ?? '',
          audit.endsOn,
          `${href}/papers/${paper.id}`,
        );
      if (paper.stage === 'open' && paper.preparedBy === actor.personId)
        add('paper', `Finish ${paper.ref}`, paper.title, audit.endsOn, `${href}/papers/${paper.id}`);
    }
    const untested = audit.criteria.filter(
      (criterion) =>
        criterion.notCoveredReason === null && !papers.some((paper) => paper.criterionIds.includes(criterion.id)),
    );
    if (audit.stage === 'fieldwork' && untested.length > 0)
      add(
        'coverage',
        `${untested.length} criteria of ${audit.ref} have no working paper`,
        untested.map((criterion) => criterion.id).join(', '),
        audit.endsOn,
        `${href}/papers`,
      );
    if (audit.stage === 'closing' && member.role === 'lead')
      add('report', `Write and issue the report of ${audit.ref}`, audit.title, audit.endsOn, `${href}/report`);
  }
  for (const programme of programmes) {
    if (is('management') && programme.state !== 'approved' && programme.createdBy !== actor.personId)
      add(
        'approval',
        `Approve the programme "${programme.name}"`,
        programme.state === 'draft' ? 'It was never approved.' : 'It was changed since your approval.',
        null,
        `/programmes/${programme.id}`,
      );
  }
  if (is('owner', 'programme-manager')) {
    for (const competence of await competencesDue(uow, addDays(today, 60)))
      add(
        'competence',
        `Renew ${competence.title} of ${competence.name}`,
        `It ${competence.expiresOn < today ? 'expired' : 'expires'} on ${competence.expiresOn}.`,
        competence.expiresOn,
        `/people/${competence.personId}`,
      );
    if ((await listUnits(uow)).length === 0)
      add('set-up', 'Describe the ISMS', 'Set its scope, then add people and auditable units.', null, '/isms');
    else if (programmes.length === 0)
      add('set-up', 'Make the audit programme', 'No programme covers the cycle yet.', null, '/programmes');
  }
  const open = (grade: string): number =>
    findings.filter(
      (finding) =>
        finding.grade === grade && actions.find((action) => action.findingId === finding.id)?.state !== 'closed',
    ).length;
  return {
    items: items.toSorted(
      (a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
    ),
    facts: {
      auditsRunning: audits.filter((audit) => audit.stage !== 'draft' && audit.stage !== 'reported').length,
      openMajors: open('major'),
      openMinors: open('minor'),
      actionsOverdue: actions.filter((action) => action.state === 'overdue').length,
      nextExternal: await nextExternal(uow, today),
    },
  };
}

async function nextExternal(uow: UnitOfWork, today: string): Promise<z.infer<typeof Today>['facts']['nextExternal']> {
  const certificate = await currentCertificate(uow);
  const dates = [
    ['Stage 1', certificate?.stage1On],
    ['Stage 2', certificate?.stage2On],
    ['Surveillance audit 1', certificate?.surveillance1On],
    ['Surveillance audit 2', certificate?.surveillance2On],
    ['Recertification audit', certificate?.recertificationOn],
  ] as const;
  const next = dates
    .flatMap(([name, on]) => (on && on >= today ? [{ name, on }] : []))
    .toSorted((a, b) => a.on.localeCompare(b.on))[0];
  return next ? { ...next, days: Math.round((Date.parse(next.on) - Date.parse(today)) / 86_400_000) } : null;
}
