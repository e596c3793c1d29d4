import { ui } from '../strings.ts';
import { To } from '../To.tsx';
import type { Tone } from '../tones.ts';
import { AsTable } from './AsTable.tsx';
import { Legend, type LegendText } from './Legend.tsx';
import { Milestones } from './Milestones.tsx';
import { TimelineLane } from './TimelineLane.tsx';
import { axis } from './timeline-layout.ts';
import './TimelineChart.css';

export type Bar = { id: string; label: string; from: string; to: string; tone: Tone; path?: string | undefined };
export type Lane = { id: string; label: string; path?: string | undefined; bars: readonly Bar[] };
export type Milestone = { at: string; label: string };

type Props = {
  /** What the picture shows, in a sentence. */
  label: string;
  from: string;
  to: string;
  today?: string | undefined;
  /** Dates that stand above all lanes: the certificate's. */
  milestones?: readonly Milestone[] | undefined;
  lanes: readonly Lane[];
  legend: LegendText;
};

/** Lanes with bars under a time axis of years, and milestones with their labels. Days are `YYYY-MM-DD`. */
export function TimelineChart({ label, from, to, today, milestones = [], lanes, legend }: Props) {
  const scale = axis(from, to);
  const marks = today ? [...milestones, { at: today, label: ui.today }] : milestones;
  const rows = [
    ...marks.map((mark) => [mark.label, mark.at, '', '']),
    ...lanes.flatMap((lane) =>
      lane.bars.map((bar) => [`${lane.label}: ${bar.label}`, bar.from, bar.to, legend[bar.tone] ?? '']),
    ),
  ];
  return (
    <figure className="pl-timeline" aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="pl-timeline-scroll" aria-label={label} tabIndex={0}>
        <div className="pl-timeline-sheet">
          <Milestones milestones={marks} scale={scale} today={today} />
          <div className="pl-timeline-row pl-timeline-axis" aria-hidden="true">
            <div className="pl-timeline-label" />
            <div className="pl-timeline-track">
              {scale.years.map((year) => (
                <span key={year.label} style={{ left: `${year.at}%`, width: `${year.to - year.at}%` }}>
                  {year.to - year.at > 4 ? year.label : ''}
                </span>
              ))}
            </div>
          </div>
          {lanes.map((lane) => (
            <div key={lane.id} className="pl-timeline-row">
              <div className="pl-timeline-label">{lane.path ? <To path={lane.path}>{lane.label}</To> : lane.label}</div>
              <TimelineLane lane={lane} scale={scale} legend={legend} />
            </div>
          ))}
          <div className="pl-timeline-grid" aria-hidden="true">
            {scale.quarters.map((at) => (
              <i key={at} style={{ left: `${at}%` }} />
            ))}
            {marks.map((mark) => (
              <i
                key={mark.label + mark.at}
                data-mark={mark.at === today ? 'today' : 'milestone'}
                style={{ left: `${scale.at(mark.at)}%` }}
              />
            ))}
          </div>
        </div>
      </section>
      <Legend legend={legend} />
      <AsTable caption={label} rows={rows} head={['', ui.from, ui.until, ui.state]} />
    </figure>
  );
}
