import { Person } from '../ui/Person.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import type { Assignment, Audit } from './audit.ts';
import { ProofBadges } from './ProofBadges.tsx';
import type { OpenProof } from './ProofDrawer.tsx';
import { isGuarded } from './proof.ts';
import { audits } from './strings.ts';
import { teamText as text } from './team-strings.ts';
import { utcText } from './times.ts';

/** Who is on the team, with the proofs that the assignment rests on. */
export const teamColumns = (
  onProof: (proof: OpenProof) => void,
  { impairments, safeguards }: Audit,
): Column<Assignment>[] => [
  {
    id: 'name',
    header: text.person,
    value: (row) => row.name,
    cell: (row) => (
      <span className="pl-badges">
        <Person name={row.name} id={row.personId} note={row.firmName ?? undefined} />
        {impairments.some((impairment) => impairment.assignmentId === row.id) ? (
          <Status tone="bad">{audits.impairments.title(1)}</Status>
        ) : null}
      </span>
    ),
  },
  { id: 'role', header: text.role, value: (row) => audits.teamRoles[row.role] },
  { id: 'since', header: text.since, value: (row) => utcText(row.assignedAt), hideBelow: 'lg' },
  {
    id: 'proof',
    header: text.proofs,
    value: (row) => row.proof.independence.outcome,
    cell: (row) => (
      <ProofBadges
        name={row.name}
        proof={row.proof}
        guarded={isGuarded(row, safeguards)}
        onOpen={(part) =>
          onProof({ name: row.name, proof: row.proof, part, note: text.atAssignment(utcText(row.assignedAt)) })
        }
      />
    ),
  },
];
