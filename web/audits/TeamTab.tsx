import { useState } from 'react';
import { useOrg } from '../ui/session.ts';
import { Candidates } from './Candidates.tsx';
import { type OpenProof, ProofDrawer } from './ProofDrawer.tsx';
import { Safeguards } from './Safeguards.tsx';
import { Team } from './Team.tsx';
import './team.css';
import type { TabProps } from './tabs.ts';

/** Who audits, what that rests on, and who else could. */
export function TeamTab({ audit }: TabProps) {
  const { may } = useOrg();
  const [proof, show] = useState<OpenProof | null>(null);
  const staffing = audit.stage === 'draft' || audit.stage === 'mandated' || audit.stage === 'fieldwork';
  return (
    <>
      <Team audit={audit} onProof={show} />
      <Safeguards audit={audit} />
      {staffing && may('owner', 'programme-manager', 'auditor') ? <Candidates audit={audit} onProof={show} /> : null}
      <ProofDrawer open={proof} onClose={() => show(null)} />
    </>
  );
}
