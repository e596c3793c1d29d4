import { RowAct } from '../people/RowAct.tsx';
import { Person } from '../ui/Person.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import type { Tone } from '../ui/tones.ts';
import { ProofBadges } from './ProofBadges.tsx';
import type { OpenProof } from './ProofDrawer.tsx';
import { type CandidateView, isGuarded, type SafeguardView, threatsOf, type Verdict, verdictOf } from './proof.ts';
import { teamText as text } from './team-strings.ts';

type Row = CandidateView & { verdict: Verdict; threatened: boolean; guarded: boolean };

const order: Record<Verdict, number> = { fit: 0, safeguard: 1, observer: 2, barred: 3 };
const tone: Record<Verdict, Tone> = { fit: 'good', safeguard: 'part', observer: 'none', barred: 'bad' };

/** Candidates with what can become of them, the best first. */
export const candidateRows = (candidates: readonly CandidateView[], safeguards: readonly SafeguardView[]): Row[] =>
  candidates
    .map((candidate) => ({
      ...candidate,
      verdict: verdictOf(candidate, safeguards),
      threatened: threatsOf(candidate, safeguards).length > 0,
      guarded: isGuarded(candidate, safeguards),
    }))
    .toSorted((a, b) => order[a.verdict] - order[b.verdict] || a.name.localeCompare(b.name));

type Acts = {
  onProof: (proof: OpenProof) => void;
  onAssign: ((candidate: CandidateView) => void) | null;
  onSafeguard: ((candidate: CandidateView) => void) | null;
};

export const candidateColumns = ({ onProof, onAssign, onSafeguard }: Acts): Column<Row>[] => [
  {
    id: 'name',
    header: text.person,
    value: (row) => row.name,
    cell: (row) => <Person name={row.name} id={row.personId} note={row.firmName ?? undefined} />,
  },
  {
    id: 'verdict',
    header: text.verdict,
    value: (row) => text.verdicts[row.verdict],
    cell: (row) => <Status tone={tone[row.verdict]}>{text.verdicts[row.verdict]}</Status>,
    hideBelow: 'sm',
  },
  {
    id: 'proof',
    header: text.proofs,
    value: (row) => row.verdict,
    cell: (row) => (
      <ProofBadges
        name={row.name}
        proof={row.proof}
        guarded={row.guarded}
        onOpen={(part) => onProof({ name: row.name, proof: row.proof, part, note: text.nowJudged })}
      />
    ),
  },
  ...(onAssign || onSafeguard
    ? [
        {
          id: 'act',
          header: text.actions,
          value: () => '',
          cell: (row: Row) =>
            row.assigned ? (
              <span className="pl-dim">{text.onTeam}</span>
            ) : (
              <span className="pl-acts">
                {onAssign ? (
                  <RowAct label={text.assign} about={text.assignThis(row.name)} onAct={() => onAssign(row)} />
                ) : null}
                {onSafeguard && row.threatened && row.verdict !== 'barred' ? (
                  <RowAct label={text.proposeRow} about={text.proposeThis(row.name)} onAct={() => onSafeguard(row)} />
                ) : null}
              </span>
            ),
        },
      ]
    : []),
];
