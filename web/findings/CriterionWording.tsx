import { Text } from '@mantine/core';
import { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { CriterionTag } from '../ui/CriterionTag.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useOne } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import '../isms/isms.css';

/** The criterion with its words: the licensed text where it is loaded, otherwise ours. */
export function CriterionWording({ id, title }: { id: string; title: string }) {
  const query = useOne(`/criteria/${id}`, CriterionDetail);
  return (
    <>
      <To path={`/criteria/${id}`} className="pl-tag-link">
        <CriterionTag reference={id} title={title} />
      </To>
      <Loaded query={query} lines={2}>
        {(criterion) => (
          <Text className="pl-prose" size="sm" mt={8}>
            {criterion.licensedText ?? criterion.wording ?? criterion.guidance?.conformity}
          </Text>
        )}
      </Loaded>
    </>
  );
}
