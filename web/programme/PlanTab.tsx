import { PlannedList } from './PlannedList.tsx';
import { ProgrammePicture } from './ProgrammePicture.tsx';
import type { Detail } from './programme.ts';

/** The cycle as a picture, then the planned audits as a list. */
export function PlanTab({ programme }: { programme: Detail }) {
  return (
    <>
      <ProgrammePicture programme={programme} />
      <PlannedList programme={programme} />
    </>
  );
}
