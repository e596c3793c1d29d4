import { useMemo } from 'react';
import { IndependenceMatrix } from '../../src/capabilities/people/contract.ts';
import { isms } from '../isms/strings.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { MatrixGrid } from '../ui/pictures/MatrixGrid.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { cellKey, choiceColumns, choicesOf } from './choices.tsx';
import { outcomeTone } from './Outcome.tsx';
import { people as strings } from './strings.ts';

const text = strings.independence;

/** Who could audit what today. */
export function IndependencePage() {
  const query = useOne('/independence', IndependenceMatrix);
  const go = useGo();
  const cells = useMemo(
    () => new Map((query.data?.cells ?? []).map((cell) => [cellKey(cell.personId, cell.unitId), cell])),
    [query.data],
  );
  const choices = useMemo(() => (query.data ? choicesOf(query.data) : []), [query.data]);
  return (
    <>
      <PageHeader title={text.title}>{text.about}</PageHeader>
      <Loaded query={query}>
        {({ people, units }) =>
          people.length === 0 || units.length === 0 ? (
            <Empty title={text.empty}>{text.emptyText}</Empty>
          ) : (
            <>
              <MatrixGrid
                label={text.picture}
                corner={text.auditor}
                rows={people.map((person) => ({ id: person.id, label: person.name }))}
                columns={units.map((unit) => ({ id: unit.id, label: `${unit.ref} ${unit.name}` }))}
                cell={(personId, unitId) => {
                  const found = cells.get(cellKey(personId, unitId));
                  if (!found) return null;
                  return {
                    tone: outcomeTone[found.outcome],
                    text: text.short[found.outcome],
                    tip: [text.long[found.outcome], ...found.because].join('. '),
                  };
                }}
                onOpen={(personId, unitId) => go(`/independence/${personId}/${unitId}`)}
                legend={{ good: text.long.pass, part: text.long.threatened, bad: text.long.fail }}
              />
              <Section title={text.byUnit}>
                <DataTable
                  caption={isms.list(text.byUnit)}
                  rows={choices}
                  columns={choiceColumns}
                  rowKey={(row) => row.id}
                  href={(row) => `/units/${row.id}`}
                />
              </Section>
            </>
          )
        }
      </Loaded>
    </>
  );
}
