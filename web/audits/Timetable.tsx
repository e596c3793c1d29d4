import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '../ui/ActDialog.tsx';
import { dateText } from '../ui/dates.ts';
import { Empty } from '../ui/Empty.tsx';
import { Section } from '../ui/Section.tsx';
import { AgendaForm } from './AgendaForm.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { daysOf } from './agenda-days.ts';
import { type AgendaItem, type Audit, usePart } from './audit.ts';
import { CancelTime } from './CancelTime.tsx';
import { planText as text } from './plan-strings.ts';
import { weekdayOf } from './times.ts';

/** The agenda, day by day. */
export function Timetable({ audit }: { audit: Audit }) {
  const part = usePart(audit);
  const inTime = part.inStage('mandated', 'fieldwork');
  const plans = (part.manages || part.isLead) && inTime;
  const [writing, write] = useState<AgendaItem | 'new' | null>(null);
  const [dropping, drop] = useState<AgendaItem | null>(null);
  const stop = () => write(null);
  const add = plans ? (
    <Button size="xs" variant="default" onClick={() => write('new')}>
      {text.add}
    </Button>
  ) : null;
  return (
    <Section
      title={text.timetable}
      note={audit.agenda.length > 0 ? text.count(audit.agenda.filter((item) => !item.cancelled).length) : undefined}
      actions={add}
    >
      {audit.agenda.length === 0 ? <Empty title={text.empty}>{text.emptyText}</Empty> : null}
      {daysOf(audit.agenda).map(({ day, items }) => (
        <section key={day} className="pl-day" aria-label={dateText(day)}>
          <h3>
            {weekdayOf(day)} <span>{dateText(day)}</span>
          </h3>
          <ol>
            {items.map((item) => (
              <AgendaRow key={item.id} item={item} onChange={plans ? write : null} onCancel={plans ? drop : null} />
            ))}
          </ol>
        </section>
      ))}
      {plans ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {inTime ? text.whoPlans : text.whenPlanned}
        </Text>
      )}
      <ActDialog
        opened={writing !== null}
        onClose={stop}
        title={writing === 'new' ? text.addTitle : text.changeTitle}
        as="drawer"
      >
        {writing ? <AgendaForm audit={audit} item={writing === 'new' ? null : writing} onDone={stop} /> : null}
      </ActDialog>
      <CancelTime item={dropping} onDone={() => drop(null)} />
    </Section>
  );
}
