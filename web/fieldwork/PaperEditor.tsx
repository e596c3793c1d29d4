import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { z } from 'zod';
import { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useAct } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { PaperEvidence } from './PaperEvidence.tsx';
import { PaperEvidenceForm } from './PaperEvidenceForm.tsx';
import { PaperForm } from './PaperForm.tsx';
import { fieldwork } from './strings.ts';

const text = fieldwork.paper;

/**
 * An open paper in its preparer's hands. Choosing evidence raises the version too, so what this window did itself is
 * remembered: only somebody else's change makes the text stale.
 */
export function PaperEditor({ paper }: { paper: z.infer<typeof Paper> }) {
  const [base, setBase] = useState(paper);
  const [seen, setSeen] = useState(paper.version);
  const [choosing, dialog] = useDisclosure(false);
  const sign = useAct({
    path: `/working-papers/${paper.id}/preparation`,
    reply: Paper,
    done: (signed) => text.signed(signed.ref),
    quiet: true,
  });
  // Signing refused: what was saved stays, and the reasons stand above the text.
  const onSaved = async (saved: z.infer<typeof Paper>, thenSign: boolean) => {
    setBase(saved);
    setSeen(saved.version);
    sign.reset();
    if (thenSign) await sign.mutateAsync({ version: saved.version }).catch(() => undefined);
  };
  return (
    <>
      <Section
        title={text.evidence}
        note={String(paper.evidence.length)}
        actions={
          <Button size="compact-sm" variant="default" onClick={dialog.open}>
            {text.choose}
          </Button>
        }
      >
        <PaperEvidence paper={paper} />
      </Section>
      <Section title={text.one}>
        {sign.error ? <Problem error={sign.error} /> : null}
        <PaperForm key={base.version} paper={base} seen={seen} onSaved={onSaved} signing={sign.isPending} />
      </Section>
      <ActDialog opened={choosing} onClose={dialog.close} title={text.chooseTitle} as="drawer" size="xl">
        <PaperEvidenceForm
          paper={paper}
          onCancel={dialog.close}
          onDone={(saved) => {
            setSeen(saved.version);
            dialog.close();
          }}
        />
      </ActDialog>
    </>
  );
}
