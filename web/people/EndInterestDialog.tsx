import { Interest } from '../../src/capabilities/people/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { EndTieForm } from './EndTieForm.tsx';
import { type InterestRow, interestText } from './interest-columns.tsx';
import { people as strings } from './strings.ts';

/** Ends the interest given, or opens it again. */
export function EndInterestDialog({ interest, onClose }: { interest: InterestRow | null; onClose: () => void }) {
  return (
    <ActDialog opened={interest !== null} onClose={onClose} title={strings.person.endTitle}>
      {interest === null ? null : (
        <EndTieForm
          path={`/interests/${interest.id}`}
          reply={Interest}
          tie={interest}
          about={interestText(interest)}
          onDone={onClose}
        />
      )}
    </ActDialog>
  );
}
