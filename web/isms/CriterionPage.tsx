import { Text } from '@mantine/core';
import { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import { CriterionActions } from './CriterionActions.tsx';
import { CriterionGuidance } from './CriterionGuidance.tsx';
import { CriterionNeighbours } from './CriterionNeighbours.tsx';
import { CriterionSoa } from './CriterionSoa.tsx';
import { CriterionSource } from './CriterionSource.tsx';
import { LicensedText } from './LicensedText.tsx';
import { isms } from './strings.ts';
import { UnitTags } from './UnitTags.tsx';
import { useParam } from './use-param.ts';
import { words } from './words.ts';

const text = isms.criteria;

/** One criterion: what conformity means, how to audit it, who answers for it. */
export function CriterionPage() {
  const criterionId = useParam('criterionId');
  const query = useOne(`/criteria/${criterionId}`, CriterionDetail);
  return (
    <Loaded query={query}>
      {(criterion) => (
        <>
          <PageHeader
            number={criterion.id}
            title={criterion.title}
            crumbs={[{ label: text.title, path: '/criteria' }]}
            status={criterion.retired ? <Status tone="na">{isms.retired}</Status> : null}
            actions={<CriterionActions criterion={criterion} />}
          >
            {words.criterionKinds[criterion.kind]}
            <CriterionNeighbours id={criterion.id} />
          </PageHeader>
          <CriterionSource criterion={criterion} />
          {criterion.guidance ? <CriterionGuidance guidance={criterion.guidance} /> : null}
          {criterion.kind === 'control' ? <CriterionSoa criterionId={criterion.id} /> : null}
          <Section title={text.inUnits}>
            {criterion.units.length === 0 ? (
              <Text size="sm" c="dimmed">
                {text.noUnits}
              </Text>
            ) : (
              <UnitTags units={criterion.units} />
            )}
          </Section>
          {criterion.kind === 'own' ? null : <LicensedText criterion={criterion} />}
          <Section title={isms.history}>
            <History type="criterion" id={criterion.id} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
