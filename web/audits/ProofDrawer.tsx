import { Drawer, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ui } from '../ui/strings.ts';
import { ProofPart } from './ProofPart.tsx';
import { type PartName, type Proofs, partNames } from './proof.ts';
import { teamText as text } from './team-strings.ts';

export type OpenProof = { name: string; proof: Proofs; part: PartName; note: string };

/** The whole proof of an assignment: every rule and every fact of all three parts, from the asked one on. */
export function ProofDrawer({ open, onClose }: { open: OpenProof | null; onClose: () => void }) {
  return (
    <Drawer
      opened={open !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={open ? text.proofOf(open.name) : ''}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {open ? <Parts {...open} /> : null}
    </Drawer>
  );
}

function Parts({ proof, part, note }: OpenProof) {
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part !== 'independence') asked.current?.scrollIntoView({ block: 'start' });
  }, [part]);
  return (
    <>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
      {partNames.map((each) => (
        <div key={each} className="pl-proof-part" ref={each === part ? asked : undefined}>
          <ProofPart part={each} proof={proof[each]} />
        </div>
      ))}
    </>
  );
}
