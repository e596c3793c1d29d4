import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import type { z } from 'zod';
import { RetireUnit, Unit, type UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { useMayKeep } from './options.ts';
import { RetireForm } from './RetireForm.tsx';
import { isms } from './strings.ts';
import { UnitForm } from './UnitForm.tsx';

const text = isms.units;

/** What may be done to a unit: edit, retire. */
export function UnitActions({ unit }: { unit: z.infer<typeof UnitDetail> }) {
  const may = useMayKeep() && !unit.retired;
  const [editing, edit] = useDisclosure(false);
  const [retiring, retire] = useDisclosure(false);
  const { open } = edit;
  useCommands(useMemo(() => (may ? [{ id: 'edit-unit', label: text.editTitle, run: open }] : []), [may, open]));
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {isms.edit}
      </Button>
      <Button variant="outline" color="alarm" onClick={retire.open}>
        {text.retire}
      </Button>
      <ActDialog opened={editing} onClose={edit.close} title={text.editTitle} as="drawer" size="xl">
        <UnitForm unit={unit} onDone={edit.close} onCancel={edit.close} />
      </ActDialog>
      <ActDialog opened={retiring} onClose={retire.close} title={text.retireTitle}>
        <RetireForm
          schema={RetireUnit}
          path={`/units/${unit.id}/retirement`}
          reply={Unit}
          version={unit.version}
          about={text.retireText}
          submitLabel={text.retireSubmit}
          done={text.retiredDone}
          onDone={retire.close}
        />
      </ActDialog>
    </>
  );
}
