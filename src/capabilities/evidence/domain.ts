import { broken, type Violation } from '../../kernel/decision.ts';

/** How evidence was obtained (ISO 19011, 6.4.7 and annex A.1). */
export const METHODS = [
  'interview',
  'observation',
  'document-review',
  'system-export',
  'technical-test',
  'sampling',
] as const;
/** How a request for evidence stands. */
export const REQUEST_STATES = ['open', 'answered', 'overdue', 'withdrawn'] as const;
/** What a file that holds the anti-virus test string is shown as. */
export const EICAR = 'eicar-test-file';

const NAME_CHARACTERS = 200;
/** A clock that runs a little ahead does not make a collection lie in the future. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

type AuditStage = 'draft' | 'mandated' | 'fieldwork' | 'closing' | 'reported';

/** Where a request stands on `today`; an answer in words or evidence given for it counts as answered. */
export function requestState(
  request: { readonly withdrawn: boolean; readonly answered: boolean; readonly dueOn: string },
  today: string,
): (typeof REQUEST_STATES)[number] {
  if (request.withdrawn) return 'withdrawn';
  if (request.answered) return 'answered';
  return request.dueOn < today ? 'overdue' : 'open';
}

/** What a request must keep to: asked while the audit is prepared or done in the field, within its mandate. */
export function brokenRequest(
  audit: {
    readonly stage: AuditStage;
    readonly units: readonly { readonly id: string }[];
    readonly criteria: readonly { readonly id: string }[];
  },
  request: { readonly unitId: string; readonly criteria: readonly string[]; readonly dueOn: string },
  today: string,
): Violation[] {
  const outside = request.criteria.filter((id) => !audit.criteria.some((criterion) => criterion.id === id));
  return [
    ...broken([
      [
        audit.stage !== 'mandated' && audit.stage !== 'fieldwork',
        {
          rule: 'evidence-request.stage',
          message: `Evidence is asked for once the audit is mandated and until its closing meeting; this audit is in stage ${audit.stage}.`,
        },
      ],
      [
        !audit.units.some((unit) => unit.id === request.unitId),
        {
          rule: 'evidence-request.unit-not-in-audit',
          message: 'This unit is not part of the audit. Choose one of its units.',
          path: 'unitId',
        },
      ],
      [
        request.dueOn < today,
        {
          rule: 'evidence-request.due-in-past',
          message: `The due date ${request.dueOn} has passed already. Give the auditee time: choose today or later.`,
          path: 'dueOn',
        },
      ],
    ]),
    ...outside.map((id) => ({
      rule: 'evidence-request.criterion-not-in-mandate',
      message: `${id} is not in the mandate of this audit. Leave it out, or have the mandate changed.`,
      path: 'criteria',
    })),
  ];
}

/** The names of files are kept as given, so those that could harm a reader's machine are refused. */
export function brokenFileName(name: string): Violation[] {
  const path = 'file';
  return broken([
    [
      name.trim() === '' || name === '.' || name === '..',
      { rule: 'evidence.file-name-needed', message: 'The file has no name. Give it one and send it again.', path },
    ],
    [
      name.length > NAME_CHARACTERS,
      {
        rule: 'evidence.file-name-too-long',
        message: `The file's name has more than ${NAME_CHARACTERS} characters. Shorten it and send it again.`,
        path,
      },
    ],
    [
      /[/\\]/.test(name),
      {
        rule: 'evidence.file-name-separator',
        message: 'The file\'s name holds "/" or "\\". Rename the file and send it again.',
        path,
      },
    ],
    [
      /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(name) || !name.isWellFormed(),
      {
        rule: 'evidence.file-name-control',
        message: "The file's name holds characters that cannot be seen. Rename the file and send it again.",
        path,
      },
    ],
  ]);
}

/** Evidence is added from the mandate on, also after the report (follow-up); what was collected lies in the past. */
export function brokenCollection(stage: AuditStage, collectedAt: Date, now: Date): Violation[] {
  return broken([
    [
      stage === 'draft',
      { rule: 'evidence.stage', message: 'This audit has no mandate yet. Have it mandated, then add evidence.' },
    ],
    [
      collectedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS,
      {
        rule: 'evidence.collected-in-future',
        message: 'Evidence was collected before it is stored. Check the time of collection.',
        path: 'collectedAt',
      },
    ],
  ]);
}
