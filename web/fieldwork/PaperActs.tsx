import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { FindingForm } from '../findings/FindingForm.tsx';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useGo } from '../ui/go.ts';
import { usePaperPart } from './paper-part.ts';
import { ReopenForm } from './ReopenForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { fieldwork } from './strings.ts';

const text = fieldwork.paper;

/** Review, reopen, record a finding: what the reader may do with a signed paper. */
export function PaperActs({ paper, audit }: { paper: z.infer<typeof Paper>; audit: Audit }) {
  const part = usePaperPart(paper, audit);
  const go = useGo();
  const [doing, setDoing] = useState<'review' | 'reopen' | 'finding' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      {part.reopens ? (
        <Button variant="default" onClick={() => setDoing('reopen')}>
          {text.reopen}
        </Button>
      ) : null}
      {part.recordsFinding ? (
        <Button variant={part.reviews ? 'default' : 'filled'} onClick={() => setDoing('finding')}>
          {text.finding}
        </Button>
      ) : null}
      {part.reviews ? <Button onClick={() => setDoing('review')}>{text.review}</Button> : null}
      <ActDialog opened={doing === 'review'} onClose={close} title={text.reviewTitle(paper.ref)}>
        <ReviewForm paper={paper} onDone={close} />
      </ActDialog>
      <ActDialog opened={doing === 'reopen'} onClose={close} title={text.reopenTitle(paper.ref)}>
        <ReopenForm paper={paper} onDone={close} />
      </ActDialog>
      <ActDialog
        opened={doing === 'finding'}
        onClose={close}
        title={text.findingTitle(paper.ref)}
        as="drawer"
        size="xl"
      >
        <FindingForm paper={paper} onCancel={close} onDone={(finding) => go(`/findings/${finding.id}`)} />
      </ActDialog>
    </>
  );
}
