import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Risk, Unit } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useGo } from '../ui/go.ts';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Person } from '../ui/Person.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { CriterionTags } from './CriterionTags.tsx';
import { useMayKeep } from './options.ts';
import { RiskForm } from './RiskForm.tsx';
import { Steps } from './Steps.tsx';
import { isms } from './strings.ts';
import { UnitTags } from './UnitTags.tsx';
import { useParam } from './use-param.ts';
import { words } from './words.ts';

const text = isms.risks;

/** One risk as last assessed. */
export function RiskPage() {
  const riskId = useParam('riskId');
  const query = useList('/risks', Risk);
  const units = useList('/units', Unit).data ?? [];
  const mayKeep = useMayKeep();
  const go = useGo();
  const [assessing, dialog] = useDisclosure(false);
  return (
    <Loaded query={query}>
      {(risks) => {
        const risk = risks.find((each) => each.id === riskId);
        if (!risk && query.isFetching) return <Loading />;
        if (!risk) {
          return <Empty page title={text.unknown} action={<To path="/risks">{text.title}</To>} />;
        }
        return (
          <>
            <PageHeader
              number={risk.ref}
              title={risk.title}
              crumbs={[{ label: text.title, path: '/risks' }]}
              actions={mayKeep ? <Button onClick={dialog.open}>{text.reassess}</Button> : null}
            />
            <Facts
              facts={[
                [text.likelihood, <Steps key="likelihood" value={risk.likelihood} scale="risk" />],
                [text.impact, <Steps key="impact" value={risk.impact} scale="risk" />],
                [text.level, `${risk.likelihood} × ${risk.impact} = ${risk.level}`],
                [text.treatment, words.treatments[risk.treatment]],
                [text.treatmentNote, risk.treatmentNote],
                [isms.owner, <Person key="owner" name={risk.ownerName ?? isms.nobody} id={risk.ownerId} />],
                [text.assessed, <When key="on" at={risk.assessedOn} />],
                [isms.source, risk.source],
              ]}
            />
            {risk.description ? (
              <Section title={isms.description}>
                <Text className="pl-prose">{risk.description}</Text>
              </Section>
            ) : null}
            <Section title={text.units}>
              <UnitTags units={units.filter((unit) => risk.unitIds.includes(unit.id))} />
            </Section>
            <Section title={text.criteria}>
              <CriterionTags ids={risk.criterionIds} />
            </Section>
            <Section title={isms.history}>
              <History type="risk" id={risk.id} />
            </Section>
            <ActDialog opened={assessing} onClose={dialog.close} title={text.reassessTitle(risk.ref)} as="drawer">
              <RiskForm
                risk={risk}
                onCancel={dialog.close}
                onDone={(after) => {
                  dialog.close();
                  go(`/risks/${after.id}`);
                }}
              />
            </ActDialog>
          </>
        );
      }}
    </Loaded>
  );
}
