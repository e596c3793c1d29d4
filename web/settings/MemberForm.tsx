import { ChangeMember, Member } from '../../src/capabilities/people/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { CheckField } from '../ui/fields/CheckField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { MemberRow } from './member.ts';
import { RolesField } from './RolesField.tsx';
import { settings as text } from './strings.ts';

/** Changes a member's roles, or suspends them. */
export function MemberForm({ member, onDone }: { member: MemberRow; onDone: () => void }) {
  const { roles, suspended, version } = member;
  const form = useActForm({
    schema: ChangeMember,
    initial: { roles, suspended, version },
    method: 'PATCH',
    path: `/members/${member.personId}`,
    reply: Member,
    done: text.saved,
    onDone,
  });
  return (
    <ActForm form={form} onCancel={onDone}>
      <RolesField {...form.field('roles')} />
      <CheckField {...form.field('suspended')} label={text.suspend} hint={text.suspendHint} />
    </ActForm>
  );
}
