import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Evidence } from '../../src/capabilities/evidence/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import { NewVersionForm } from './NewVersionForm.tsx';
import { useEvidencePart } from './part.ts';
import { evidence } from './strings.ts';
import { WithdrawEvidenceForm } from './WithdrawEvidenceForm.tsx';
import './evidence.css';

const text = evidence.list;

/** A new version for its collector and the team; withdrawing for the team. */
export function EvidenceActs({ item, audit }: { item: z.infer<typeof Evidence>; audit: Audit }) {
  const part = useEvidencePart(audit);
  const { personId } = useOrg();
  const [doing, setDoing] = useState<'version' | 'withdrawal' | null>(null);
  const close = () => setDoing(null);
  const concerns = part.team || (item.collectorId === personId && part.ownsAUnit);
  const why = item.withdrawn ? text.whyWithdrawn : item.superseded ? text.whySuperseded : null;
  if (!concerns) return null;
  if (doing === 'version') {
    return (
      <Section title={text.newVersionTitle(item.ref)}>
        <NewVersionForm item={item} onDone={close} />
      </Section>
    );
  }
  if (doing === 'withdrawal') {
    return (
      <Section title={text.withdrawTitle(item.ref)}>
        <WithdrawEvidenceForm id={item.id} onDone={close} />
      </Section>
    );
  }
  return (
    <>
      {why ? <p className="pl-why">{why}</p> : null}
      <Group gap="xs" mt="md">
        {why ? null : (
          <Button variant="default" onClick={() => setDoing('version')}>
            {text.newVersion}
          </Button>
        )}
        {part.team && !item.withdrawn ? (
          <Button variant="outline" color="alarm" onClick={() => setDoing('withdrawal')}>
            {evidence.withdraw}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
