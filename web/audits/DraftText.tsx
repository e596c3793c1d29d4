import { Text } from '@mantine/core';
import { Facts } from '../ui/Facts.tsx';
import type { DraftView } from './report.ts';
import { reportText as text } from './report-strings.ts';

/** The draft for those who read it. */
export function DraftText({ draft }: { draft: DraftView }) {
  if (draft.version === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.nothingWritten}
      </Text>
    );
  const prose = (content: string) => (content ? <span className="pl-prose">{content}</span> : null);
  return (
    <Facts
      facts={[
        [text.summary, prose(draft.summary)],
        [text.conclusion, prose(draft.conclusion)],
        [text.notCovered, prose(draft.notCovered)],
        [text.followUp, prose(draft.followUp)],
        [text.distribution, draft.distribution.join('; ')],
      ]}
    />
  );
}
