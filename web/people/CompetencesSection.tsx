import { Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { PersonDetail } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { today } from '../isms/today.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { CompetenceForm } from './CompetenceForm.tsx';
import { PersonPart } from './PersonPart.tsx';
import { RowAct } from './RowAct.tsx';
import { competenceStanding } from './standing.ts';
import { people as strings } from './strings.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

const text = strings.person;
type Row = z.infer<typeof PersonDetail>['competences'][number];

function columnsFor(onWithdraw: ((id: string) => void) | null): Column<Row>[] {
  return [
    { id: 'title', header: text.title, value: (row) => row.title },
    { id: 'kind', header: text.kind, value: (row) => text.competenceKinds[row.kind], hideBelow: 'sm' },
    { id: 'issuer', header: text.issuer, value: (row) => row.issuer, hideBelow: 'md' },
    { id: 'evidence', header: text.evidence, value: (row) => row.evidence, hideBelow: 'md' },
    {
      id: 'expires',
      header: text.expires,
      value: (row) => row.expiresOn,
      cell: (row) => <When at={row.expiresOn} plain />,
    },
    {
      id: 'standing',
      header: text.standing,
      value: (row) => competenceStanding(row, today()).word,
      cell: (row) => {
        const standing = competenceStanding(row, today());
        return (
          <Group gap={6} wrap="nowrap">
            <Status tone={standing.tone}>{standing.word}</Status>
            {onWithdraw && !row.withdrawn ? (
              <RowAct label={text.withdraw} about={text.withdrawThis(row.title)} onAct={() => onWithdraw(row.id)} />
            ) : null}
          </Group>
        );
      },
    },
  ];
}

/** What a person can, each with its evidence and how long it holds. */
export function CompetencesSection({ person }: { person: z.infer<typeof PersonDetail> }) {
  const mayKeep = useMayKeep();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const columns = useMemo(() => columnsFor(mayKeep ? setWithdrawing : null), [mayKeep]);
  const close = () => setWithdrawing(null);
  return (
    <>
      <PersonPart
        title={text.competences}
        id="competence"
        rows={person.competences}
        columns={columns}
        empty={text.noCompetences}
        add={
          mayKeep
            ? { label: text.addCompetence, form: (onDone) => <CompetenceForm personId={person.id} onDone={onDone} /> }
            : undefined
        }
      />
      <ActDialog opened={withdrawing !== null} onClose={close} title={text.withdrawTitle}>
        {withdrawing === null ? null : <WithdrawForm competenceId={withdrawing} onDone={close} />}
      </ActDialog>
    </>
  );
}
