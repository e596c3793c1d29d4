import { Box } from '@mantine/core';
import type { z } from 'zod';
import type { SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { Bars } from '../ui/pictures/Bars.tsx';
import type { Tone } from '../ui/tones.ts';
import { themeWord } from './criteria-columns.tsx';
import { isms } from './strings.ts';
import { statusTone, words } from './words.ts';

type Entry = z.infer<typeof SoaEntry>;

const order: readonly Tone[] = ['good', 'part', 'plan', 'none', 'na'];
const toneOf = (entry: Entry): Tone => (entry.applicable ? statusTone[entry.status] : 'na');

/** Controls by theme and status, each bar a link to its rows. */
export function SoaPicture({ entries }: { entries: readonly Entry[] }) {
  const themes = [...new Set(entries.map((entry) => entry.theme))];
  return (
    <Box mb="lg" maw={760}>
      <Bars
        label={isms.soa.picture}
        rows={themes.map((theme) => {
          const own = entries.filter((entry) => entry.theme === theme);
          return {
            id: theme,
            label: themeWord(theme),
            path: `/soa?f.theme=${encodeURIComponent(themeWord(theme))}`,
            parts: order.map((fill) => ({ fill, value: own.filter((entry) => toneOf(entry) === fill).length })),
          };
        })}
        legend={{
          good: words.statuses.implemented,
          part: words.statuses['partly-implemented'],
          plan: words.statuses.planned,
          none: words.statuses['not-started'],
          na: isms.soa.notApplicable,
        }}
      />
    </Box>
  );
}
