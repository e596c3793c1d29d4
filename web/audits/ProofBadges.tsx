import { UnstyledButton } from '@mantine/core';
import { outcomeTone } from '../people/Outcome.tsx';
import { Status } from '../ui/Status.tsx';
import { type PartName, type Proofs, partNames } from './proof.ts';
import { teamText as text } from './team-strings.ts';

type Props = {
  name: string;
  proof: Proofs;
  /** An approved safeguard answers each threat to the independence. */
  guarded: boolean;
  onOpen: (part: PartName) => void;
};

/** The three outcomes of an assignment; each opens its proof. */
export function ProofBadges({ name, proof, guarded, onOpen }: Props) {
  return (
    <span className="pl-badges">
      {partNames.map((part) => {
        const { outcome } = proof[part];
        const safe = guarded && part === 'independence' && outcome === 'threatened';
        const word = safe ? text.guarded : text.outcomes[part][outcome];
        return (
          <UnstyledButton
            key={part}
            className="pl-badge-button"
            aria-label={text.openProof(text.parts[part], word, name)}
            onClick={() => onOpen(part)}
          >
            <Status tone={outcomeTone[outcome]}>{word}</Status>
          </UnstyledButton>
        );
      })}
    </span>
  );
}
