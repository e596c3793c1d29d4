import { type Fill, FillShape } from './FillShape.tsx';
import './fills.css';

/** What the fills of a picture mean here. */
export type LegendText = Partial<Record<Fill, string>>;

export function legendEntries(legend: LegendText): readonly (readonly [Fill, string])[] {
  const all: readonly Fill[] = ['good', 'part', 'plan', 'bad', 'none', 'na', 'major', 'minor', 'ofi', 'strength'];
  return all.flatMap((fill) => {
    const text = legend[fill];
    return text === undefined ? [] : [[fill, text] as const];
  });
}

export function Legend({ legend }: { legend: LegendText }) {
  return (
    <ul className="pl-legend">
      {legendEntries(legend).map(([fill, text]) => (
        <li key={fill}>
          <span className="pl-fill" data-fill={fill}>
            <FillShape fill={fill} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
