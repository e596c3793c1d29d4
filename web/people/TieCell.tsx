import { Group } from '@mantine/core';
import { today } from '../isms/today.ts';
import { Status } from '../ui/Status.tsx';
import { RowAct } from './RowAct.tsx';
import { tieStanding } from './standing.ts';
import { people as strings } from './strings.ts';

const text = strings.person;

type Props = { tie: { toOn: string | null }; about: string; onEnd: (() => void) | null };

/** How a tie stands, and the way to end it for those who may. */
export function TieCell({ tie, about, onEnd }: Props) {
  const { tone, word, detail } = tieStanding(tie, today());
  const label = tie.toOn === null ? text.end : text.changeEnd;
  return (
    <Group gap={6} wrap="nowrap">
      <Status tone={tone}>{detail ?? word}</Status>
      {onEnd ? <RowAct label={label} about={text.endThis(label, about)} onAct={onEnd} /> : null}
    </Group>
  );
}
