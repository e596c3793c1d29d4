/**
 * How something stands, apart from any grade:
 * good (done, independent, covered) · part (under way, with a safeguard) · plan (foreseen) · bad (barred, overdue, missing) ·
 * none (nothing known) · na (does not apply).
 */
export type Tone = 'good' | 'part' | 'plan' | 'bad' | 'none' | 'na';
