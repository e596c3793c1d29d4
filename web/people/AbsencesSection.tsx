import { Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { Absence, type PersonDetail } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { today } from '../isms/today.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useAct } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import { PersonPart } from './PersonPart.tsx';
import { RowAct } from './RowAct.tsx';
import { absenceStanding } from './standing.ts';
import { people as strings } from './strings.ts';

const text = strings.person;
type Row = z.infer<typeof Absence>;

function columnsFor(onCancel: ((row: Row) => void) | null): Column<Row>[] {
  return [
    { id: 'from', header: text.from, value: (row) => row.fromOn, cell: (row) => <When at={row.fromOn} /> },
    { id: 'until', header: text.until, value: (row) => row.toOn, cell: (row) => <When at={row.toOn} plain /> },
    { id: 'note', header: text.note, value: (row) => row.note, hideBelow: 'sm' },
    {
      id: 'standing',
      header: text.standing,
      value: (row) => absenceStanding(row, today()).word,
      cell: (row) => {
        const standing = absenceStanding(row, today());
        return (
          <Group gap={6} wrap="nowrap">
            <Status tone={standing.tone}>{standing.word}</Status>
            {onCancel && !row.cancelled ? (
              <RowAct label={text.cancel} about={text.cancelThis(row.fromOn)} onAct={() => onCancel(row)} />
            ) : null}
          </Group>
        );
      },
    },
  ];
}

/** When a person is away. */
export function AbsencesSection({ person }: { person: z.infer<typeof PersonDetail> }) {
  const mayKeep = useMayKeep();
  const [asking, setAsking] = useState<Row | null>(null);
  const cancel = useAct({ path: `/absences/${asking?.id ?? ''}/cancellation`, reply: Absence, done: text.cancelDone });
  const columns = useMemo(() => columnsFor(mayKeep ? setAsking : null), [mayKeep]);
  const close = () => setAsking(null);
  return (
    <>
      <PersonPart
        title={text.absences}
        id="absence"
        rows={person.absences}
        columns={columns}
        empty={text.noAbsences}
        add={
          mayKeep
            ? { label: text.addAbsence, form: (onDone) => <AbsenceForm personId={person.id} onDone={onDone} /> }
            : undefined
        }
      />
      <Confirm
        opened={asking !== null}
        title={text.cancelTitle}
        text={text.cancelText}
        yes={text.cancelYes}
        no={text.keep}
        onNo={close}
        onYes={() => cancel.mutate({}, { onSettled: close })}
      />
    </>
  );
}
