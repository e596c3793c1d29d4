import { GRADES, type Grade } from '../../src/capabilities/findings/domain.ts';
import { catalogue } from '../strings/catalogue.ts';
import type { Option } from '../ui/fields/SelectField.tsx';
import { gradeName } from '../ui/Grade.tsx';
import { ui } from '../ui/strings.ts';

export type Stance = 'agrees' | 'disputes';
const stances: Record<Stance, string> = { agrees: 'Agrees', disputes: 'Disputes' };
const answers: Record<Stance, string> = { agrees: 'I agree', disputes: 'I dispute it' };

/** The trade's words for the values of the finding contracts. */
export const words = catalogue({ en: { stances, answers } });

/** A grade in one word, as lists and filters say it. */
export const gradeWord = (grade: Grade): string => ui.grades[gradeName(grade)];

export const gradeOptions: readonly Option<Grade>[] = GRADES.map((grade) => ({
  value: grade,
  label: ui.gradesLong[gradeName(grade)],
}));
