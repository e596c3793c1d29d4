import type { z } from 'zod';
import type { Person } from '../../src/capabilities/people/contract.ts';
import { words } from '../isms/words.ts';
import { shell } from '../shell/strings.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { people as strings } from './strings.ts';

const text = strings.people;
type Row = z.infer<typeof Person>;

export const rolesText = (roles: Row['roles']): string => (roles ?? []).map((role) => shell.roles[role]).join(', ');

export const peopleColumns: Column<Row>[] = [
  { id: 'name', header: text.name, value: (person) => person.name },
  { id: 'job', header: text.jobTitle, value: (person) => person.jobTitle, hideBelow: 'sm' },
  { id: 'kind', header: text.kind, value: (person) => text.kinds[person.kind], filter: true, hideBelow: 'md' },
  { id: 'firm', header: text.firm, value: (person) => person.firmName, hideBelow: 'lg' },
  { id: 'manager', header: text.manager, value: (person) => person.managerName, hideBelow: 'md' },
  {
    id: 'audits',
    header: text.mayAudit,
    value: (person) => (person.mayAudit ? words.yes : words.no),
    cell: (person) =>
      person.mayAudit ? <Status tone="good">{words.yes}</Status> : <span className="pl-dim">{words.no}</span>,
    filter: true,
  },
  {
    id: 'roles',
    header: text.roles,
    value: (person) => rolesText(person.roles),
    cell: (person) => rolesText(person.roles) || <span className="pl-dim">{text.noRoles}</span>,
    hideBelow: 'md',
  },
  {
    id: 'state',
    header: text.state,
    value: (person) => (person.leftOn === null ? text.here : text.left),
    cell: (person) =>
      person.leftOn === null ? <span className="pl-dim">{text.here}</span> : <Status tone="na">{text.left}</Status>,
    filter: true,
    hideBelow: 'lg',
  },
];
