import { Text } from '@mantine/core';
import { ProgrammeDetail } from '../../src/capabilities/programme/contract.ts';
import { periodText } from '../audits/times.ts';
import { useParam } from '../isms/use-param.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import { UrlTabs } from '../ui/UrlTabs.tsx';
import { AboutTab } from './AboutTab.tsx';
import { useApproval } from './approval.ts';
import { CoverageTab } from './CoverageTab.tsx';
import { PlannedDrawer } from './PlannedDrawer.tsx';
import { PlanTab } from './PlanTab.tsx';
import './programme.css';
import { ProgrammeActions } from './ProgrammeActions.tsx';
import { type Detail, stateTone } from './programme.ts';
import { programmeText as text } from './strings.ts';

/** One programme: its plan over the cycle, what that covers, and what top management approved. */
export function ProgrammePage() {
  const query = useOne(`/programmes/${useParam('programmeId')}`, ProgrammeDetail);
  return <Loaded query={query}>{(programme) => <View programme={programme} />}</Loaded>;
}

function View({ programme }: { programme: Detail }) {
  const { why } = useApproval(programme);
  return (
    <>
      <PageHeader
        title={programme.name}
        crumbs={[{ label: text.title, path: '/programmes?all=yes' }]}
        status={<Status tone={stateTone[programme.state]}>{text.states[programme.state]}</Status>}
        actions={<ProgrammeActions programme={programme} />}
      >
        {text.fields.cycle} {periodText(programme.cycleFrom, programme.cycleTo)}
      </PageHeader>
      {why ? (
        <Text size="sm" c="dimmed" mt={4} mb="xs">
          {why}
        </Text>
      ) : null}
      <UrlTabs
        label={text.tabs.label}
        tabs={[
          { id: 'plan', label: text.tabs.plan, content: () => <PlanTab programme={programme} /> },
          { id: 'coverage', label: text.tabs.coverage, content: () => <CoverageTab programme={programme} /> },
          { id: 'about', label: text.tabs.about, content: () => <AboutTab programme={programme} /> },
        ]}
      />
      <PlannedDrawer programme={programme} />
    </>
  );
}
