import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { GRADES } from '../../src/capabilities/findings/domain.ts';
import { gradeName } from '../ui/Grade.tsx';
import { Bars } from '../ui/pictures/Bars.tsx';
import { ui } from '../ui/strings.ts';
import { ageOf } from './standing.ts';
import { findings } from './strings.ts';

const text = findings.list;

/** Findings by age and grade; a row opens the list of what it counts. */
export function FindingsPicture({ rows }: { rows: readonly z.infer<typeof Finding>[] }) {
  const now = new Date();
  return (
    <Bars
      label={text.picture}
      legend={ui.gradesLong}
      rows={text.ages.map((label, age) => {
        const own = rows.filter((finding) => ageOf(finding, now) === age);
        return {
          id: label,
          label,
          ...(own.length > 0 ? { path: `/findings?f.age=${encodeURIComponent(label)}` } : {}),
          parts: GRADES.map((grade) => ({
            fill: gradeName(grade),
            value: own.filter((finding) => finding.grade === grade).length,
          })),
        };
      })}
    />
  );
}
