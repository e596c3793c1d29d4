import { useState } from 'react';
import type { z } from 'zod';
import { Invite, Invited, Person } from '../../src/capabilities/people/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { InvitationLink } from './InvitationLink.tsx';
import type { MemberRow } from './member.ts';
import { RolesField } from './RolesField.tsx';
import { settings as text } from './strings.ts';

type Props = { members: readonly MemberRow[]; onDone: () => void };

/** Invites a person; then shows the link, this once. */
export function InvitePerson({ members, onDone }: Props) {
  const people = useList('/people', Person);
  const [invited, setInvited] = useState<z.infer<typeof Invited> | null>(null);
  if (invited) return <InvitationLink invited={invited} onDone={onDone} />;
  const ids = new Set(members.map((member) => member.personId));
  return (
    <Loaded query={people} lines={3}>
      {(all) => {
        const open = all.filter((person) => person.email !== null && person.leftOn === null && !ids.has(person.id));
        return open.length === 0 ? (
          <Empty title={text.noOneLeft} action={<To path="/people">{text.addPerson}</To>}>
            {text.inviteText}
          </Empty>
        ) : (
          <InviteForm people={open} onInvited={setInvited} onCancel={onDone} />
        );
      }}
    </Loaded>
  );
}

type FormProps = {
  people: readonly z.infer<typeof Person>[];
  onInvited: (invited: z.infer<typeof Invited>) => void;
  onCancel: () => void;
};
type Values = { personId: string | null; roles: z.infer<typeof Invite>['roles'] };
const initial: Values = { personId: null, roles: [] };

function InviteForm({ people, onInvited, onCancel }: FormProps) {
  const form = useActForm({ schema: Invite, initial, path: '/invitations', reply: Invited, onDone: onInvited });
  const options = people.map((person) => ({
    value: person.id,
    label: person.name,
    ...(person.email ? { hint: person.email } : {}),
  }));
  return (
    <ActForm form={form} submitLabel={text.invite} onCancel={onCancel}>
      <SelectField {...form.field('personId')} label={text.person} hint={text.inviteText} options={options} />
      <RolesField {...form.field('roles')} />
    </ActForm>
  );
}
