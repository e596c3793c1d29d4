import { dateText } from '../dates.ts';
import type { Milestone } from './TimelineChart.tsx';
import { type Axis, labelSide, labelWidth, lines } from './timeline-layout.ts';

type Props = { milestones: readonly Milestone[]; scale: Axis; today: string | undefined };

/** The labels above the axis, on several lines where they would overlap. */
export function Milestones({ milestones, scale, today }: Props) {
  const places = milestones.map((mark) => {
    const at = scale.at(mark.at);
    const width = Math.max(17, labelWidth(mark.label));
    const flip = labelSide({ start: at, end: at }, width) === 'before';
    return { at, flip, start: flip ? at - width : at, end: flip ? at : at + width };
  });
  const line = lines(places, 0);
  const height = Math.max(0, ...line.map((each) => each + 1)) * 32;
  return (
    <div className="pl-timeline-row">
      <div className="pl-timeline-label" />
      <div className="pl-timeline-track pl-milestones" style={{ height }}>
        {milestones.map((mark, index) => {
          const { at, flip } = places[index] ?? { at: 0, flip: false };
          return (
            <span
              key={mark.label + mark.at}
              className="pl-milestone"
              data-mark={mark.at === today ? 'today' : 'milestone'}
              data-flip={flip || undefined}
              style={{ left: `${at}%`, top: (line[index] ?? 0) * 32 }}
            >
              <b>{mark.label}</b>
              <time dateTime={mark.at}>{dateText(mark.at)}</time>
            </span>
          );
        })}
      </div>
    </div>
  );
}
