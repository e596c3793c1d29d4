import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { CriterionTag } from '../ui/CriterionTag.tsx';
import { Icon } from '../ui/Icon.tsx';
import { To } from '../ui/To.tsx';
import { PlanAuditForm } from './PlanAuditForm.tsx';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';
import './programme.css';

const text = programmeText.coverage;
type Props = { programme: Detail; ids: readonly string[]; titles: ReadonlyMap<string, string> };

/** The applicable criteria that no audit of the cycle plans, and the way to plan them. */
export function Uncovered({ programme, ids, titles }: Props) {
  const mayKeep = useMayKeep();
  const [planning, dialog] = useDisclosure(false);
  if (ids.length === 0) return <p className="pl-covered">{text.covered}</p>;
  return (
    <Alert
      mb="md"
      color="alarm"
      variant="outline"
      icon={<Icon name="warning" />}
      title={text.uncoveredTitle(ids.length)}
    >
      <p className="pl-covered">{text.uncoveredText}</p>
      <div className="pl-uncovered">
        {ids.map((id) => (
          <To key={id} path={`/criteria/${id}`} className="pl-uncovered-link">
            <CriterionTag reference={id} title={titles.get(id)} />
          </To>
        ))}
      </div>
      {mayKeep ? (
        <Button size="xs" variant="default" mt="sm" onClick={dialog.open}>
          {text.planThese}
        </Button>
      ) : null}
      <ActDialog opened={planning} onClose={dialog.close} title={programmeText.plan.addTitle} as="drawer" size="xl">
        <PlanAuditForm programme={programme} criterionIds={ids} onDone={dialog.close} />
      </ActDialog>
    </Alert>
  );
}
