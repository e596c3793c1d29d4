import { dateText } from '../dates.ts';
import type { Milestone } from './TimelineChart.tsx';
import { type Axis, lines } from './timeline-layout.ts';

type Props = { milestones: readonly Milestone[]; scale: Axis; today: string | undefined };

/** The labels above the axis, on several lines where they would overlap. */
export function Milestones({ milestones, scale, today }: Props) {
  const starts = milestones.map((mark) => scale.at(mark.at));
  const line = lines(
    starts.map((start) => ({ start, end: start })),
    17,
  );
  const height = Math.max(0, ...line.map((each) => each + 1)) * 32;
  return (
    <div className="pl-timeline-row">
      <div className="pl-timeline-label" />
      <div className="pl-timeline-track pl-milestones" style={{ height }}>
        {milestones.map((mark, index) => {
          const at = starts[index] ?? 0;
          return (
            <span
              key={mark.label + mark.at}
              className="pl-milestone"
              data-mark={mark.at === today ? 'today' : 'milestone'}
              data-flip={at > 85 || undefined}
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
