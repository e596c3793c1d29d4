import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import { Criterion, type CriterionDetail, RetireOwnRequirement } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { OwnRequirementForm } from './OwnRequirementForm.tsx';
import { useMayKeep } from './options.ts';
import { RetireForm } from './RetireForm.tsx';
import { isms } from './strings.ts';

const text = isms.criteria;

/** Editing and retiring an own requirement; the standard's criteria are as they are. */
export function CriterionActions({ criterion }: { criterion: z.infer<typeof CriterionDetail> }) {
  const may = useMayKeep() && criterion.kind === 'own' && !criterion.retired;
  const [editing, edit] = useDisclosure(false);
  const [retiring, retire] = useDisclosure(false);
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={edit.open}>
        {isms.edit}
      </Button>
      <Button variant="outline" color="alarm" onClick={retire.open}>
        {text.retire}
      </Button>
      <ActDialog opened={editing} onClose={edit.close} title={text.editTitle} as="drawer">
        <OwnRequirementForm criterion={criterion} onDone={edit.close} onCancel={edit.close} />
      </ActDialog>
      <ActDialog opened={retiring} onClose={retire.close} title={text.retireTitle}>
        <RetireForm
          schema={RetireOwnRequirement}
          path={`/own-requirements/${criterion.id}/retirement`}
          reply={Criterion}
          version={criterion.version}
          about={text.retireText}
          submitLabel={text.retireSubmit}
          done={text.retiredDone}
          onDone={retire.close}
        />
      </ActDialog>
    </>
  );
}
