import type { z } from 'zod';
import type { AuditSummary } from '../../src/capabilities/audits/contract.ts';
import type { Bar, Lane } from '../ui/pictures/TimelineChart.tsx';
import type { Tone } from '../ui/tones.ts';
import { type Detail, type Planned, plannedTone } from './programme.ts';
import { programmeText } from './strings.ts';

type Audits = readonly z.infer<typeof AuditSummary>[];
type Picture = { lanes: Lane[]; legend: Partial<Record<Tone, string>> };

const text = programmeText.plan;
const tones: readonly (keyof typeof text.legend)[] = ['good', 'part', 'plan', 'bad'];

/** Where a planned audit opens: the audit that came of it, or its details. */
export const plannedPath = (programme: Detail, planned: Planned): string =>
  planned.audit ? `/audits/${planned.audit.id}` : `/programmes/${programme.id}?planned=${planned.id}`;

function barOf(programme: Detail, planned: Planned, today: string, label: string): Bar {
  const { audit } = planned;
  return {
    id: planned.id,
    label,
    from: audit?.startsOn ?? planned.plannedFrom,
    to: audit?.endsOn ?? planned.plannedTo,
    tone: plannedTone(planned, today),
    path: plannedPath(programme, planned),
  };
}

const openOf = (programme: Detail): Planned[] => programme.plannedAudits.filter((planned) => !planned.dropped);

/** Real audits within the cycle that did not come of this programme. */
function outsideOf(programme: Detail, audits: Audits): Audits {
  const own = new Set(programme.plannedAudits.map((planned) => planned.audit?.id));
  return audits.filter(
    (audit) => !own.has(audit.id) && audit.endsOn >= programme.cycleFrom && audit.startsOn <= programme.cycleTo,
  );
}

const outsideBar = (audit: Audits[number]): Bar => ({
  id: audit.id,
  label: audit.ref,
  from: audit.startsOn,
  to: audit.endsOn,
  tone: audit.stage === 'reported' ? 'good' : 'part',
  path: `/audits/${audit.id}`,
});

/** One lane for each unit that is planned or audited. */
export function lanesByUnit(programme: Detail, audits: Audits, today: string): Picture {
  const lanes = new Map<string, { lane: Omit<Lane, 'bars'>; bars: Bar[] }>();
  const add = (name: string, lane: Omit<Lane, 'bars'>, bar: Bar) => {
    const found = lanes.get(name) ?? { lane, bars: [] };
    found.bars.push(bar);
    lanes.set(name, found);
  };
  for (const planned of openOf(programme))
    for (const unit of planned.units) {
      const bar = barOf(programme, planned, today, planned.audit?.ref ?? '');
      add(unit.name, { id: unit.id, label: unit.name, path: `/units/${unit.id}` }, bar);
    }
  for (const audit of outsideOf(programme, audits))
    for (const name of audit.units) add(name, { id: name, label: name }, outsideBar(audit));
  return pictureOf([...lanes.values()].map(({ lane, bars }) => ({ ...lane, bars })));
}

/** One lane for each planned or real audit. */
export function lanesByAudit(programme: Detail, audits: Audits, today: string): Picture {
  const planned = openOf(programme).map((each) => ({
    id: each.id,
    label: each.title,
    path: plannedPath(programme, each),
    bars: [barOf(programme, each, today, each.audit?.ref ?? '')],
  }));
  const outside = outsideOf(programme, audits).map((audit) => ({
    id: audit.id,
    label: `${audit.title} (${text.outside})`,
    path: `/audits/${audit.id}`,
    bars: [outsideBar(audit)],
  }));
  const start = (lane: Lane): string => lane.bars[0]?.from ?? '';
  return pictureOf([...planned, ...outside].toSorted((a, b) => start(a).localeCompare(start(b))));
}

/** The legend names the tones that occur. */
function pictureOf(lanes: Lane[]): Picture {
  const used = new Set(lanes.flatMap((lane) => lane.bars.map((bar) => bar.tone)));
  return {
    lanes,
    legend: Object.fromEntries(tones.filter((tone) => used.has(tone)).map((tone) => [tone, text.legend[tone]])),
  };
}
