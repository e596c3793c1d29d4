import { Text } from '@mantine/core';
import { Change, Unit } from '../../src/capabilities/isms/contract.ts';
import { Person as PersonContract } from '../../src/capabilities/people/contract.ts';
import { Empty } from '../ui/Empty.tsx';
import { Facts } from '../ui/Facts.tsx';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Person } from '../ui/Person.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { When } from '../ui/When.tsx';
import { isms } from './strings.ts';
import { UnitTags } from './UnitTags.tsx';
import { useParam } from './use-param.ts';
import { words } from './words.ts';

const text = isms.changes;

/** One entry of the change register. */
export function ChangePage() {
  const changeId = useParam('changeId');
  const query = useList('/changes', Change);
  const units = useList('/units', Unit).data ?? [];
  const people = useList('/people', PersonContract).data ?? [];
  return (
    <Loaded query={query}>
      {(changes) => {
        const change = changes.find((each) => each.id === changeId);
        if (!change) return <Empty page title={text.unknown} />;
        const recorder = people.find((person) => person.id === change.recordedBy);
        return (
          <>
            <PageHeader number={change.ref} title={change.title} crumbs={[{ label: text.title, path: '/changes' }]} />
            <Facts
              facts={[
                [text.happened, <When key="on" at={change.happenedOn} />],
                [isms.kind, words.changeKinds[change.kind]],
                [text.recordedBy, recorder ? <Person key="by" name={recorder.name} id={recorder.id} /> : null],
              ]}
            />
            {change.description ? (
              <Section title={isms.description}>
                <Text className="pl-prose">{change.description}</Text>
              </Section>
            ) : null}
            <Section title={text.units}>
              <UnitTags units={units.filter((unit) => change.unitIds.includes(unit.id))} />
            </Section>
            <Section title={isms.history}>
              <History type="change" id={change.id} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}
