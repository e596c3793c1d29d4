import { type KeyboardEvent, useRef, useState } from 'react';
import { ui } from '../strings.ts';
import type { Tone } from '../tones.ts';
import { Legend, type LegendText } from './Legend.tsx';
import { MatrixCell } from './MatrixCell.tsx';
import './MatrixGrid.css';

export type MatrixHead = { id: string; label: string; hint?: string | undefined };
export type MatrixContent = {
  tone: Tone;
  /** Two or three characters shown in the cell, beside its shape. */
  text?: string | undefined;
  /** The sentence that is read out and shown below the grid. */
  tip: string;
};

type Props = {
  label: string;
  /** What the rows are: `Auditor`. */
  corner: string;
  rows: readonly MatrixHead[];
  columns: readonly MatrixHead[];
  cell: (row: string, column: string) => MatrixContent | null;
  onOpen?: ((row: string, column: string) => void) | undefined;
  legend: LegendText;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Rows × columns; every cell has a tone, a shape and a sentence. Arrow keys move, Enter opens. */
export function MatrixGrid({ label, corner, rows, columns, cell, onOpen, legend }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [tip, setTip] = useState('');

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? columns.length - 1 : null;
    if (!step && edge === null) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, at[0] + (step?.[0] ?? 0)));
    const column = edge ?? Math.min(columns.length - 1, Math.max(0, at[1] + (step?.[1] ?? 0)));
    setAt([row, column]);
    grid.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
  };

  return (
    <figure className="pl-matrix" aria-label={label}>
      <div className="pl-matrix-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid that arrow keys move in */}
        <table ref={grid} role="grid" aria-label={label} onKeyDown={move} data-many={columns.length > 9 || undefined}>
          <thead>
            <tr>
              <th scope="col" className="pl-matrix-corner">
                {corner}
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" title={column.hint}>
                  <span>{column.label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row.id}>
                <th scope="row" title={row.hint}>
                  {row.label}
                </th>
                {columns.map((column, c) => (
                  <MatrixCell
                    key={column.id}
                    position={`${r}.${c}`}
                    content={cell(row.id, column.id)}
                    name={`${row.label}, ${column.label}`}
                    stop={at[0] === r && at[1] === c}
                    onPoint={(text) => {
                      setTip(text);
                    }}
                    onFocus={() => setAt([r, c])}
                    {...(onOpen ? { onOpen: () => onOpen(row.id, column.id) } : {})}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="pl-matrix-tip" aria-hidden="true">
        {tip || ui.pointAtCell}
      </p>
      <Legend legend={legend} />
    </figure>
  );
}
