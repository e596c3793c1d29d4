import { dateText } from '../dates.ts';
import { To } from '../To.tsx';
import { FillShape } from './FillShape.tsx';
import type { LegendText } from './Legend.tsx';
import type { Bar, Lane } from './TimelineChart.tsx';
import { type Axis, labelSide, labelWidth, lines } from './timeline-layout.ts';

type Props = { lane: Lane; scale: Axis; legend: LegendText };

const rowHeight = 26;

/** The bars of one lane. */
export function TimelineLane({ lane, scale, legend }: Props) {
  const spans = lane.bars.map((bar) => {
    const span = { start: scale.at(bar.from), end: scale.at(bar.to) };
    const width = labelWidth(bar.label);
    return { ...span, width, side: labelSide(span, width) };
  });
  const taken = spans.map(({ start, end, width, side }) => ({
    start: side === 'before' ? start - width : start,
    end: side === 'after' ? end + width : end,
  }));
  const line = lines(taken, 7);
  const height = Math.max(1, ...line.map((each) => each + 1)) * rowHeight;
  return (
    <div className="pl-timeline-track" style={{ height }}>
      {lane.bars.map((bar, index) => {
        const span = spans[index] ?? { start: 0, end: 0, side: 'after' };
        return (
          <div
            key={bar.id}
            className="pl-bar"
            data-label={span.side}
            title={`${bar.label}: ${dateText(bar.from)} – ${dateText(bar.to)}${legend[bar.tone] ? ` · ${legend[bar.tone]}` : ''}`}
            style={{
              left: `min(${span.start}%, 100% - 16px)`,
              width: `max(${span.end - span.start}%, 16px)`,
              top: (line[index] ?? 0) * rowHeight + 3,
            }}
          >
            <BarBody bar={bar} state={legend[bar.tone] ?? ''} />
          </div>
        );
      })}
    </div>
  );
}

function BarBody({ bar, state }: { bar: Bar; state: string }) {
  const inside = (
    <>
      <span className="pl-fill pl-bar-fill" data-fill={bar.tone}>
        <FillShape fill={bar.tone} />
      </span>
      <span className="pl-bar-text">
        {bar.label}
        <span className="pl-visually-hidden">
          , {dateText(bar.from)} – {dateText(bar.to)}, {state}
        </span>
      </span>
    </>
  );
  return bar.path ? (
    <To path={bar.path} className="pl-bar-link">
      {inside}
    </To>
  ) : (
    <span className="pl-bar-link">{inside}</span>
  );
}
