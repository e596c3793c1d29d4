import { Alert } from '@mantine/core';
import { Assign, Assignment as AssignmentView } from '../../src/capabilities/audits/contract.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { Refusals } from '../ui/Refusals.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { type Assignment, type Audit, leadOf } from './audit.ts';
import { against, type CandidateView } from './proof.ts';
import { audits } from './strings.ts';
import { teamText as text } from './team-strings.ts';

type Props = { audit: Audit; candidate: CandidateView; onDone: () => void };
type TeamRole = Assignment['role'];
const roles = optionsOf(Assign.shape.role.options, audits.teamRoles);

/** Puts a candidate on the team. What speaks against it is said before; the server's refusal lists every rule. */
export function AssignForm({ audit, candidate, onDone }: Props) {
  const lead = leadOf(audit);
  const initial: { personId: string; role: TeamRole | null } = {
    personId: candidate.personId,
    role: lead ? 'auditor' : 'lead',
  };
  const form = useActForm({
    schema: Assign,
    initial,
    path: `/audits/${audit.id}/assignments`,
    reply: AssignmentView,
    // The person is no field here: each rule that bars them stands above the form.
    fieldOfPath: (path) => (path === 'personId' ? '' : path),
    done: text.assigned(candidate.name),
    onDone,
  });
  const observer = form.values.role === 'observer';
  const reasons = against(candidate, audit.safeguards).filter((rule) => !(observer && rule.part === 'competence'));
  return (
    <ActForm form={form} submitLabel={reasons.length > 0 ? text.tryAnyway : text.assignSubmit} onCancel={onDone}>
      {reasons.length > 0 && form.problem === null ? (
        <Alert variant="outline" color="gray" title={text.against}>
          <Refusals reasons={reasons} />
        </Alert>
      ) : null}
      <SelectField
        {...form.field('role')}
        label={text.role}
        options={roles}
        hint={observer ? text.observerHint : lead ? text.hasLead(lead.name) : undefined}
      />
    </ActForm>
  );
}
