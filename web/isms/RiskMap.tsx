import type { z } from 'zod';
import type { Risk } from '../../src/capabilities/isms/contract.ts';
import { useUrlState } from '../ui/url-state.ts';
import { stepWord } from './Steps.tsx';
import { isms } from './strings.ts';
import './RiskMap.css';

const text = isms.risks;
const steps = [1, 2, 3, 4, 5];
/** The higher the level, the more accent. */
const tint = (level: number) => `color-mix(in srgb, var(--pl-accent) ${level * 1.7}%, var(--pl-desk))`;

/** Likelihood × impact with the number of risks in each cell; a cell filters the table below through the address. */
export function RiskMap({ risks }: { risks: readonly z.infer<typeof Risk>[] }) {
  const url = useUrlState();
  const chosen = `${url.get('f.likelihood')}.${url.get('f.impact')}`;
  const count = (likelihood: number, impact: number) =>
    risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
  const toggle = (likelihood: number, impact: number) => {
    const off = chosen === `${likelihood}.${impact}`;
    url.set({ 'f.likelihood': off ? '' : String(likelihood), 'f.impact': off ? '' : String(impact) });
  };
  return (
    <table className="pl-risk-map">
      <caption className="pl-visually-hidden">{text.map}</caption>
      <tbody>
        {steps.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            {likelihood === 5 ? (
              <td rowSpan={5} className="pl-risk-axis" aria-hidden="true">
                <span>{text.likelihood}</span>
              </td>
            ) : null}
            <th scope="row" title={stepWord('risk', likelihood)}>
              {likelihood}
            </th>
            {steps.map((impact) => {
              const n = count(likelihood, impact);
              return (
                <td key={impact} className="pl-risk-cell" style={{ background: tint(likelihood * impact) }}>
                  {n === 0 ? null : (
                    <button
                      type="button"
                      aria-pressed={chosen === `${likelihood}.${impact}`}
                      aria-label={text.cell(likelihood, impact, n)}
                      onClick={() => toggle(likelihood, impact)}
                    >
                      {n}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <td colSpan={2} />
          {steps.map((impact) => (
            <th key={impact} scope="col" title={stepWord('risk', impact)}>
              {impact}
            </th>
          ))}
        </tr>
        <tr aria-hidden="true">
          <td colSpan={2} />
          <td colSpan={5} className="pl-risk-impact">
            {text.impact}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
