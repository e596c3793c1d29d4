import { To } from '../To.tsx';
import { type Fill, FillShape } from './FillShape.tsx';
import { Legend, type LegendText } from './Legend.tsx';
import './Bars.css';

export type BarRow = {
  id: string;
  label: string;
  path?: string | undefined;
  parts: readonly { fill: Fill; value: number }[];
};

type Props = { label: string; rows: readonly BarRow[]; legend: LegendText };

/** Small stacked bars, one row each, with their numbers: `findings by age and grade`. */
export function Bars({ label, rows, legend }: Props) {
  const total = (row: BarRow) => row.parts.reduce((sum, part) => sum + part.value, 0);
  const most = Math.max(1, ...rows.map(total));
  return (
    <figure className="pl-bars">
      <table>
        <caption className="pl-visually-hidden">{label}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.path ? <To path={row.path}>{row.label}</To> : row.label}</th>
              <td className="pl-bars-track">
                <div>
                  {row.parts
                    .filter((part) => part.value > 0)
                    .map((part) => (
                      <span
                        key={part.fill}
                        className="pl-fill"
                        data-fill={part.fill}
                        style={{ width: `${(part.value / most) * 100}%` }}
                        title={`${legend[part.fill] ?? ''}: ${part.value}`}
                      >
                        <FillShape fill={part.fill} />
                        {part.value}
                        <span className="pl-visually-hidden"> {legend[part.fill]}, </span>
                      </span>
                    ))}
                </div>
              </td>
              <td className="pl-figure">{total(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend legend={legend} />
    </figure>
  );
}
