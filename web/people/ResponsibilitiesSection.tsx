import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { type PersonDetail, Responsibility } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { today } from '../isms/today.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { EndTieForm } from './EndTieForm.tsx';
import { PersonPart } from './PersonPart.tsx';
import { ResponsibilityForm } from './ResponsibilityForm.tsx';
import { tieStanding } from './standing.ts';
import { people as strings } from './strings.ts';
import { TieCell } from './TieCell.tsx';

const text = strings.person;
type Row = z.infer<typeof Responsibility>;

const what = (row: Row): string => `${text.responsibilityKinds[row.kind]} ${row.unitRef} ${row.unitName}`;

function columnsFor(onEnd: ((row: Row) => void) | null): Column<Row>[] {
  return [
    {
      id: 'unit',
      header: text.unit,
      value: (row) => `${row.unitRef} ${row.unitName}`,
      cell: (row) => <To path={`/units/${row.unitId}`}>{`${row.unitRef} ${row.unitName}`}</To>,
    },
    { id: 'kind', header: text.kind, value: (row) => text.responsibilityKinds[row.kind] },
    { id: 'note', header: text.note, value: (row) => row.note, hideBelow: 'md' },
    {
      id: 'from',
      header: text.from,
      value: (row) => row.fromOn,
      cell: (row) => <When at={row.fromOn} plain />,
      hideBelow: 'sm',
    },
    {
      id: 'until',
      header: text.until,
      value: (row) => row.toOn,
      cell: (row) => <When at={row.toOn} plain />,
      hideBelow: 'sm',
    },
    {
      id: 'standing',
      header: text.standing,
      value: (row) => tieStanding(row, today()).word,
      cell: (row) => <TieCell tie={row} about={what(row)} onEnd={onEnd ? () => onEnd(row) : null} />,
    },
  ];
}

/** What a person does for units: independence is judged from it. */
export function ResponsibilitiesSection({ person }: { person: z.infer<typeof PersonDetail> }) {
  const mayKeep = useMayKeep();
  const [ending, setEnding] = useState<Row | null>(null);
  const columns = useMemo(() => columnsFor(mayKeep ? setEnding : null), [mayKeep]);
  const close = () => setEnding(null);
  return (
    <>
      <PersonPart
        title={text.responsibilities}
        id="responsibility"
        rows={person.responsibilities}
        columns={columns}
        empty={text.noResponsibilities}
        add={
          mayKeep
            ? {
                label: text.addResponsibility,
                form: (onDone) => <ResponsibilityForm personId={person.id} onDone={onDone} />,
              }
            : undefined
        }
      />
      <ActDialog opened={ending !== null} onClose={close} title={text.endTitle}>
        {ending === null ? null : (
          <EndTieForm
            path={`/responsibilities/${ending.id}`}
            reply={Responsibility}
            tie={ending}
            about={what(ending)}
            onDone={close}
          />
        )}
      </ActDialog>
    </>
  );
}
