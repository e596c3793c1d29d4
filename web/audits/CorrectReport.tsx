import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ActDialog } from '../ui/ActDialog.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { reportText as text } from './report-strings.ts';

/** The way to a corrected edition. */
export function CorrectReport({ auditId }: { auditId: string }) {
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {text.correct}
      </Button>
      <ActDialog opened={open} onClose={dialog.close} title={text.correctTitle}>
        <CorrectForm auditId={auditId} onDone={dialog.close} />
      </ActDialog>
    </>
  );
}
