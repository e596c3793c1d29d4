import { Text } from '@mantine/core';
import { useState } from 'react';
import { Candidate } from '../../src/capabilities/audits/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { AssignForm } from './AssignForm.tsx';
import { type Audit, usePart } from './audit.ts';
import { candidateColumns, candidateRows } from './candidate-columns.tsx';
import type { OpenProof } from './ProofDrawer.tsx';
import { ProposeSafeguard } from './ProposeSafeguard.tsx';
import type { CandidateView } from './proof.ts';
import { teamText as text } from './team-strings.ts';

type Props = { audit: Audit; onProof: (proof: OpenProof) => void };
type Doing = { act: 'assign' | 'safeguard'; candidate: CandidateView };

/** Everybody who may audit, judged for this audit. */
export function Candidates({ audit, onProof }: Props) {
  const query = useList(`/audits/${audit.id}/candidates`, Candidate);
  const part = usePart(audit);
  const [doing, start] = useState<Doing | null>(null);
  const stop = () => start(null);
  const columns = candidateColumns({
    onProof,
    onAssign:
      part.manages && part.inStage('mandated', 'fieldwork') ? (c) => start({ act: 'assign', candidate: c }) : null,
    onSafeguard: part.manages ? (c) => start({ act: 'safeguard', candidate: c }) : null,
  });
  return (
    <Loaded query={query}>
      {(candidates) => (
        <Section title={text.candidates} note={text.candidatesNote(candidates.length)}>
          {audit.stage === 'draft' ? (
            <Text size="sm" c="dimmed" mb="xs">
              {text.draftStage}
            </Text>
          ) : null}
          <DataTable
            caption={text.candidatesCaption}
            id="candidates"
            bare
            rows={candidateRows(candidates, audit.safeguards)}
            columns={columns}
            rowKey={(row) => row.personId}
            empty={<Text size="sm">{text.noCandidates}</Text>}
          />
          <ActDialog
            opened={doing?.act === 'assign'}
            onClose={stop}
            title={text.assignThis(doing?.candidate.name ?? '')}
          >
            {doing ? <AssignForm audit={audit} candidate={doing.candidate} onDone={stop} /> : null}
          </ActDialog>
          <ActDialog
            opened={doing?.act === 'safeguard'}
            onClose={stop}
            title={text.proposeThis(doing?.candidate.name ?? '')}
          >
            {doing ? <ProposeSafeguard audit={audit} candidate={doing.candidate} onDone={stop} /> : null}
          </ActDialog>
        </Section>
      )}
    </Loaded>
  );
}
