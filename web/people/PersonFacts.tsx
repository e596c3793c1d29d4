import type { z } from 'zod';
import type { PersonDetail } from '../../src/capabilities/people/contract.ts';
import { words } from '../isms/words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Person } from '../ui/Person.tsx';
import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { rolesText } from './people-columns.tsx';
import { people as strings } from './strings.ts';

const text = strings.people;

/** Who a person is here. */
export function PersonFacts({ person }: { person: z.infer<typeof PersonDetail> }) {
  const mayJudge = useOrg().may('owner', 'programme-manager', 'auditor', 'management', 'reader');
  return (
    <Facts
      facts={[
        [text.email, person.email],
        [
          text.kind,
          person.firmName === null ? text.kinds[person.kind] : `${text.kinds[person.kind]}, ${person.firmName}`,
        ],
        [
          text.manager,
          person.managerName === null ? null : <Person key="manager" name={person.managerName} id={person.managerId} />,
        ],
        [text.roles, rolesText(person.roles) || text.noRoles],
        [text.mayAudit, person.mayAudit ? words.yes : words.no],
        [
          strings.independence.title,
          person.mayAudit && mayJudge ? (
            <To key="proofs" path="/independence">
              {strings.person.proofs}
            </To>
          ) : null,
        ],
        [text.leftOn, person.leftOn === null ? null : <When key="left" at={person.leftOn} />],
        [text.fictional, person.fictional ? words.yes : null],
      ]}
    />
  );
}
