import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { Section } from '../ui/Section.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useEvidencePart } from './part.ts';
import { evidence } from './strings.ts';
import { UploadFiles } from './UploadFiles.tsx';
import { WithdrawRequestForm } from './WithdrawRequestForm.tsx';
import './evidence.css';

const text = evidence.requests;

type Props = { request: z.infer<typeof EvidenceRequest>; audit: Audit; onClose: () => void };

/** Answering for whoever was asked, withdrawing for the team; otherwise why not. */
export function RequestActs({ request, audit, onClose }: Props) {
  const part = useEvidencePart(audit);
  const [withdrawing, dialog] = useDisclosure(false);
  const asked = part.asked(request);
  const unitOwner = audit.units.find((unit) => unit.id === request.unitId)?.ownerName ?? text.unitOwner;
  if (request.state === 'withdrawn') return <p className="pl-why">{text.whyWithdrawn}</p>;
  if (audit.stage === 'reported') return <p className="pl-why">{text.whyReported}</p>;
  return (
    <>
      {asked ? (
        <Section title={text.answer}>
          <AnswerForm key={request.answers.length} requestId={request.id} />
        </Section>
      ) : (
        <p className="pl-why">{part.answers ? text.whyOther(request.askedOfName, unitOwner) : text.whyReader}</p>
      )}
      {asked || part.team ? (
        <Section title={text.addFiles}>
          <UploadFiles auditId={audit.id} requestId={request.id} />
        </Section>
      ) : null}
      {part.team ? (
        <Section title={evidence.withdraw}>
          {withdrawing ? (
            <WithdrawRequestForm request={request} onDone={onClose} onCancel={dialog.close} />
          ) : (
            <Button variant="outline" color="alarm" onClick={dialog.open}>
              {text.withdrawTitle(request.ref)}
            </Button>
          )}
        </Section>
      ) : null}
    </>
  );
}
