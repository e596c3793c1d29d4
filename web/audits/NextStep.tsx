import { Button } from '@mantine/core';
import { useGo } from '../ui/go.ts';
import { useOrg } from '../ui/session.ts';
import { type Audit, usePart } from './audit.ts';
import { nextStep } from './next-step.ts';
import { audits } from './strings.ts';
import { tabPath, tabs } from './tabs.ts';

/** What comes next, and a button to where it is done. */
export function NextStep({ audit, tab }: { audit: Audit; tab: string }) {
  const { may } = useOrg();
  const go = useGo();
  const part = usePart(audit);
  const hint = nextStep(audit, part, {
    approve: may('owner', 'programme-manager', 'management'),
    seal: may('owner', 'programme-manager', 'auditor', 'reader'),
  });
  const goal = tabs.find((each) => each.value === hint.tab);
  return (
    <div className="pl-next">
      <p>
        <b>{audits.next.title}</b> {hint.says}
      </p>
      {goal && goal.value !== tab ? (
        <Button size="xs" variant="default" onClick={() => go(tabPath(audit.id, goal.path))}>
          {hint.label}
        </Button>
      ) : null}
    </div>
  );
}
