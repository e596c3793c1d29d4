import { addDays } from '../kernel/clock.ts';
import { idOf } from './client.ts';
import type { Conducted } from './conduct-audit.ts';
import type { SampleRun } from './run-sample.ts';
import { must } from './set-up-sample.ts';

/** So that whoever explores the sample finds work to do: a corrective action under way, and an audit that waits for its mandate. */
export async function leaveWorkOpen(run: SampleRun, today: string): Promise<void> {
  await startAction(run, run.conducted, today);
  const manager = await run.as('programme');
  const [programme] = await manager.list('/programmes');
  const detail = await manager.get(`/programmes/${idOf(programme)}`);
  const planned = (
    detail['plannedAudits'] as {
      id: string;
      title: string;
      plannedFrom: string;
      plannedTo: string;
      dropped: boolean;
      audit: unknown;
      units: { id: string }[];
      criterionIds: string[];
    }[]
  ).find((one) => !one.dropped && one.audit === null);
  if (!planned) return;
  await manager.post('/audits', {
    plannedAuditId: planned.id,
    title: planned.title,
    objectives:
      'Determine whether the units conform to the standard and to our own requirements, and whether their controls work.',
    scope: 'The units named, at the head office.',
    methods: 'Interviews, review of documents, observation, samples of records.',
    mode: 'on-site',
    remoteNote: '',
    startsOn: planned.plannedFrom < today ? today : planned.plannedFrom,
    endsOn: planned.plannedTo < today ? today : planned.plannedTo,
    unitIds: planned.units.map((unit) => unit.id),
    criterionIds: planned.criterionIds,
  });
}

async function startAction({ as, setUp }: SampleRun, { findings }: Conducted, today: string): Promise<void> {
  const finding = findings.get('f-leavers');
  if (!finding) return;
  const owner = await as('access');
  const action = await owner.post(`/findings/${idOf(finding)}/corrective-action`, {
    ownerId: must(setUp.people, 'access').personId,
    dueOn: addDays(today, 45),
  });
  await owner.post(`/corrective-actions/${idOf(action)}/steps`, {
    kind: 'correction',
    statement: 'The 13 accounts were checked: all are removed. The day of removal is recorded by hand from now on.',
    version: action.version,
  });
}
