import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { Ref } from './Ref.tsx';
import { evidence } from './strings.ts';
import { stateTone, words } from './words.ts';

const text = evidence.requests;
type Request = z.infer<typeof EvidenceRequest>;

const column = (column: Column<Request>): Column<Request> => column;

const ref = column({
  id: 'ref',
  header: evidence.ref,
  value: (request) => request.ref,
  cell: (request) => <Ref of={request.ref} />,
});
const wanted = column({ id: 'wanted', header: text.wanted, value: (request) => request.wanted });
const unit = column({
  id: 'unit',
  header: text.unit,
  value: (request) => `${request.unitRef} ${request.unitName}`,
  filter: true,
  hideBelow: 'md',
});
const criteria = column({
  id: 'criteria',
  header: text.criteria,
  value: (request) => request.criteria.join(', '),
  hideBelow: 'lg',
});
const due = column({
  id: 'due',
  header: text.due,
  value: (request) => request.dueOn,
  cell: (request) => <When at={request.dueOn} plain />,
});
const state = column({
  id: 'state',
  header: text.state,
  value: (request) => words.states[request.state],
  filter: true,
  cell: (request) => <Status tone={stateTone[request.state]}>{words.states[request.state]}</Status>,
});
const answers = column({
  id: 'answers',
  header: text.answers,
  value: (request) => text.answerCount(request.answers.length, request.evidence.length),
  hideBelow: 'lg',
});
const askedOf = column({
  id: 'askedOf',
  header: text.askedOf,
  value: (request) => request.askedOfName,
  filter: true,
  hideBelow: 'sm',
});
const audit = column({
  id: 'audit',
  header: text.audit,
  value: (request) => `${request.auditRef} ${request.auditTitle}`,
  filter: true,
  hideBelow: 'lg',
});

/** As whoever is asked sees them. */
export const myRequestColumns: readonly Column<Request>[] = [ref, wanted, due, state, unit, audit, answers];
/** As the team sees them in the audit. */
export const auditRequestColumns: readonly Column<Request>[] = [
  ref,
  wanted,
  askedOf,
  due,
  state,
  unit,
  criteria,
  answers,
];
