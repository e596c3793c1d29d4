import { Text } from '@mantine/core';
import { UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import { CriterionTags } from './CriterionTags.tsx';
import { isms } from './strings.ts';
import { UnitActions } from './UnitActions.tsx';
import { UnitEarlierAudits } from './UnitEarlierAudits.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitLinks } from './UnitLinks.tsx';
import { useParam } from './use-param.ts';
import { words } from './words.ts';

const text = isms.units;

/** One auditable unit. */
export function UnitPage() {
  const unitId = useParam('unitId');
  const query = useOne(`/units/${unitId}`, UnitDetail);
  return (
    <Loaded query={query}>
      {(unit) => (
        <>
          <PageHeader
            number={unit.ref}
            title={unit.name}
            crumbs={[{ label: text.title, path: '/units' }]}
            status={
              unit.retired ? (
                <Status tone="na">{isms.retired}</Status>
              ) : unit.key ? (
                <Status tone="good">{text.key}</Status>
              ) : null
            }
            actions={<UnitActions unit={unit} />}
          >
            {unit.description || words.unitKinds[unit.kind]}
          </PageHeader>
          <UnitFacts unit={unit} />
          <Section title={text.criteria} note={String(unit.criteria.length)}>
            {unit.criteria.length === 0 ? (
              <Text size="sm" c="dimmed">
                {text.noCriteria}
              </Text>
            ) : (
              <CriterionTags ids={unit.criteria} />
            )}
          </Section>
          <UnitLinks unit={unit} />
          <UnitEarlierAudits unit={unit} />
          <Section title={isms.history}>
            <History type="unit" id={unit.id} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
