import { ProposeSafeguard as Body, Safeguard } from '../../src/capabilities/audits/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Audit } from './audit.ts';
import { type CandidateView, threatsOf } from './proof.ts';
import { teamText as text } from './team-strings.ts';

type Props = { audit: Audit; candidate: CandidateView; onDone: () => void };

/** Proposes a safeguard for a rule that threatens a candidate's independence. */
export function ProposeSafeguard({ audit, candidate, onDone }: Props) {
  const threats = threatsOf(candidate, audit.safeguards);
  const first = threats[0];
  const initial: { personId: string; rule: string | null; threat: string; measure: string } = {
    personId: candidate.personId,
    rule: first?.rule ?? null,
    threat: first?.because ?? '',
    measure: '',
  };
  const form = useActForm({
    schema: Body,
    initial,
    path: `/audits/${audit.id}/safeguards`,
    reply: Safeguard,
    done: text.proposed,
    onDone,
  });
  const rule = form.field('rule');
  return (
    <ActForm form={form} submitLabel={text.proposeSubmit} onCancel={onDone}>
      <SelectField
        {...rule}
        onChange={(next) => {
          rule.onChange(next);
          form.set({ threat: threats.find((threat) => threat.rule === next)?.because ?? form.values.threat });
        }}
        label={text.rule}
        hint={text.ruleHint}
        options={threats.map((threat) => ({ value: threat.rule, label: threat.sentence }))}
      />
      <ProseField {...form.field('threat')} label={text.threat} />
      <ProseField {...form.field('measure')} label={text.measure} hint={text.measureHint} />
    </ActForm>
  );
}
