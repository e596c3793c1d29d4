import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { Facts } from '../ui/Facts.tsx';
import { humanise } from '../ui/form-shape.ts';
import { Section } from '../ui/Section.tsx';
import { themeWord } from './criteria-columns.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.criteria;

/** Where a criterion comes from: an own requirement's wording and source, or a control's attributes. */
export function CriterionSource({ criterion }: { criterion: z.infer<typeof CriterionDetail> }) {
  if (criterion.kind === 'own') {
    return (
      <Section title={text.wording}>
        <Text className="pl-prose" mb="sm">
          {criterion.wording}
        </Text>
        <Facts
          facts={[
            [text.sourceKind, criterion.sourceKind ? words.sourceKinds[criterion.sourceKind] : null],
            [isms.source, criterion.source],
          ]}
        />
      </Section>
    );
  }
  const attributes = Object.entries(criterion.attributes).map(
    ([name, values]) => [text.attribute[name] ?? humanise(name), values.map(valueWord).join(', ')] as const,
  );
  return (
    <Facts
      facts={[
        [text.theme, themeWord(criterion.theme)],
        ...attributes,
        [text.catalogue, criterion.catalogue],
        [text.amendment, criterion.amendment],
      ]}
    />
  );
}

/** `identity_and_access_management` → `Identity and access management`. */
const valueWord = (value: string): string => humanise(value.replaceAll('_', ' '));
