import { AgendaItem as AgendaItemView } from '../../src/capabilities/audits/contract.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useAct } from '../ui/queries.ts';
import type { AgendaItem } from './audit.ts';
import { planText as text } from './plan-strings.ts';
import { utcText } from './times.ts';

/** Cancels a time on the plan, after a question. */
export function CancelTime({ item, onDone }: { item: AgendaItem | null; onDone: () => void }) {
  const cancel = useAct({
    path: `/agenda/${item?.id ?? ''}/cancellation`,
    reply: AgendaItemView,
    done: text.cancelledDone,
    onDone,
  });
  return (
    <Confirm
      opened={item !== null}
      title={text.cancelTitle}
      text={item ? text.cancelText(item.title, utcText(item.startsAt)) : ''}
      yes={text.cancelYes}
      no={text.cancelNo}
      onNo={onDone}
      onYes={() => cancel.mutate({})}
    />
  );
}
