import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import { useApproval } from './approval.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import type { Detail } from './programme.ts';
import { programmeText as text } from './strings.ts';

/** What may be done to a programme as a whole. */
export function ProgrammeActions({ programme }: { programme: Detail }) {
  const mayKeep = useMayKeep();
  const { may } = useApproval(programme);
  const [editing, edit] = useDisclosure(false);
  const [approving, approve] = useDisclosure(false);
  return (
    <>
      {mayKeep ? (
        <Button variant="default" onClick={edit.open}>
          {text.edit}
        </Button>
      ) : null}
      {may ? <Button onClick={approve.open}>{text.approve.act}</Button> : null}
      <ActDialog opened={editing} onClose={edit.close} title={text.edit} as="drawer" size="xl">
        <ProgrammeForm programme={programme} onDone={edit.close} onCancel={edit.close} />
      </ActDialog>
      <ActDialog opened={approving} onClose={approve.close} title={text.approve.title}>
        <ApproveForm programme={programme} onDone={approve.close} />
      </ActDialog>
    </>
  );
}
