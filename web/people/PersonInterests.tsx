import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { PersonDetail } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { useOrg } from '../ui/session.ts';
import { EndInterestDialog } from './EndInterestDialog.tsx';
import { InterestForm } from './InterestForm.tsx';
import { type InterestRow, interestColumns } from './interest-columns.tsx';
import { PersonPart } from './PersonPart.tsx';
import { people as strings } from './strings.ts';

/** A person's interests and those of their firm. */
export function PersonInterests({ person }: { person: z.infer<typeof PersonDetail> }) {
  const org = useOrg();
  const mayKeep = useMayKeep();
  const mayDeclare = mayKeep || (org.may('auditor') && org.personId === person.id);
  const [ending, setEnding] = useState<InterestRow | null>(null);
  const columns = useMemo(() => interestColumns(mayKeep ? setEnding : null), [mayKeep]);
  return (
    <>
      <PersonPart
        title={strings.person.interests}
        note={strings.person.interestsNote}
        id="interest"
        rows={person.interests}
        columns={columns}
        empty={strings.person.noInterests}
        add={
          mayDeclare
            ? {
                label: strings.interests.declare,
                form: (onDone) => <InterestForm fixedPersonId={person.id} onDone={onDone} />,
              }
            : undefined
        }
      />
      <EndInterestDialog interest={ending} onClose={() => setEnding(null)} />
    </>
  );
}
