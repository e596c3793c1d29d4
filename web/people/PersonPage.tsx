import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { PersonDetail } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { useParam } from '../isms/use-param.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import { AbsencesSection } from './AbsencesSection.tsx';
import { CompetencesSection } from './CompetencesSection.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonInterests } from './PersonInterests.tsx';
import { ResponsibilitiesSection } from './ResponsibilitiesSection.tsx';
import { people as strings } from './strings.ts';

/** One person: what they can, what they are tied to, and when they are away. */
export function PersonPage() {
  const personId = useParam('personId');
  const query = useOne(`/people/${personId}`, PersonDetail);
  const mayKeep = useMayKeep();
  const [editing, dialog] = useDisclosure(false);
  return (
    <Loaded query={query}>
      {(person) => (
        <>
          <PageHeader
            title={person.name}
            crumbs={[{ label: strings.people.title, path: '/people' }]}
            status={
              person.leftOn !== null ? (
                <Status tone="na">{strings.people.left}</Status>
              ) : person.mayAudit ? (
                <Status tone="good">{strings.people.mayAudit}</Status>
              ) : null
            }
            actions={
              mayKeep ? (
                <Button variant="default" onClick={dialog.open}>
                  {strings.person.edit}
                </Button>
              ) : null
            }
          >
            {person.jobTitle}
          </PageHeader>
          <PersonFacts person={person} />
          <CompetencesSection person={person} />
          <ResponsibilitiesSection person={person} />
          <PersonInterests person={person} />
          <AbsencesSection person={person} />
          <Section title={strings.person.history}>
            <History type="person" id={person.id} />
          </Section>
          <ActDialog opened={editing} onClose={dialog.close} title={strings.people.editTitle} as="drawer">
            <PersonForm person={person} onDone={dialog.close} onCancel={dialog.close} />
          </ActDialog>
        </>
      )}
    </Loaded>
  );
}
