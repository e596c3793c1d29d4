import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Action, Step } from '../../src/capabilities/corrective-actions/contract.ts';
import { GATES, type Gate } from '../../src/capabilities/corrective-actions/domain.ts';
import { Icon } from '../ui/Icon.tsx';
import { NextGate } from './NextGate.tsx';
import { StepRecord } from './StepRecord.tsx';
import { actions } from './strings.ts';
import { words } from './words.ts';

type Props = { gate: Gate; action: z.infer<typeof Action>; steps: readonly z.infer<typeof Step>[] };

/** One gate: passed, next, or still ahead. */
export function GateItem({ gate, action, steps }: Props) {
  const state = action.passed.includes(gate) ? 'passed' : action.next === gate ? 'next' : 'later';
  const said = { passed: actions.passed, next: actions.nextGate, later: actions.later }[state];
  return (
    <li data-state={state} {...(state === 'next' ? { 'aria-current': 'step' as const } : {})}>
      <span className="pl-gate-mark" aria-hidden="true">
        {state === 'passed' ? <Icon name="check" size={13} /> : GATES.indexOf(gate) + 1}
      </span>
      <div>
        <h3>
          {words.kinds[gate]} <span className="pl-dim">{said}</span>
        </h3>
        {state === 'passed' ? null : (
          <Text size="sm" c="dimmed">
            {words.about[gate]}
          </Text>
        )}
        {steps.map((step) => (
          <StepRecord key={step.id} step={step} auditId={action.auditId} />
        ))}
        {state === 'next' ? <NextGate gate={gate} action={action} /> : null}
      </div>
    </li>
  );
}
