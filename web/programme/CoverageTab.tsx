import { SegmentedControl } from '@mantine/core';
import type { z } from 'zod';
import { Coverage } from '../../src/capabilities/programme/contract.ts';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { MatrixGrid } from '../ui/pictures/MatrixGrid.tsx';
import { useOne } from '../ui/queries.ts';
import { useUrlState } from '../ui/url-state.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';
import { Uncovered } from './Uncovered.tsx';

const text = programmeText.coverage;

/** Criteria × quarters; what is not covered stands on top, with what to do. */
export function CoverageTab({ programme }: { programme: Detail }) {
  const query = useOne(`/programmes/${programme.id}/coverage`, Coverage);
  return <Loaded query={query}>{(coverage) => <View programme={programme} coverage={coverage} />}</Loaded>;
}

function View({ programme, coverage }: { programme: Detail; coverage: z.infer<typeof Coverage> }) {
  const url = useUrlState();
  const go = useGo();
  const onlyOpen = url.get('show') === 'open';
  const cells = new Map(coverage.cells.map((cell) => [`${cell.criterionId} ${cell.quarter}`, cell.state]));
  const titles = new Map(coverage.criteria.map((criterion) => [criterion.id, criterion.title]));
  const shown = coverage.criteria.filter((criterion) => !onlyOpen || coverage.uncovered.includes(criterion.id));
  return (
    <>
      <Uncovered programme={programme} ids={coverage.uncovered} titles={titles} />
      {coverage.uncovered.length > 0 ? (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={text.show}
          value={onlyOpen ? 'open' : 'all'}
          onChange={(next) => url.set({ show: next === 'open' ? 'open' : '' })}
          data={[
            { value: 'all', label: text.all },
            { value: 'open', label: text.onlyOpen },
          ]}
        />
      ) : null}
      <MatrixGrid
        label={text.picture}
        corner={text.criterion}
        rows={shown.map((criterion) => ({ id: criterion.id, label: `${criterion.id} ${criterion.title}` }))}
        columns={coverage.quarters.map((quarter) => ({ id: quarter, label: quarter }))}
        cell={(id, quarter) => {
          const state = cells.get(`${id} ${quarter}`);
          if (!state) return null;
          const tip = text.tip(`${id} ${titles.get(id) ?? ''}`, quarter, text.states[state]);
          return { tone: state === 'audited' ? 'good' : 'plan', tip };
        }}
        onOpen={(id) => go(`/criteria/${id}`)}
        legend={text.legend}
      />
    </>
  );
}
