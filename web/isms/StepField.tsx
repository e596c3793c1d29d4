import { Group, Radio, Text } from '@mantine/core';
import type { FieldProps } from '../ui/useActForm.ts';
import { stepWord } from './Steps.tsx';
import { isms } from './strings.ts';
import type { Steps } from './words.ts';

type Props = FieldProps<number | null> & { label: string; hint?: string; scale: Steps };

/** A factor from 1 to 5: five radio buttons, and the word for the one chosen. */
export function StepField({ value, onChange, label, hint, error, name, scale }: Props) {
  return (
    <Radio.Group
      name={name}
      label={label}
      description={hint}
      error={error && value === null ? isms.chooseStep : error}
      withAsterisk
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(Number(next))}
    >
      <Group gap="md" mt={4}>
        {[1, 2, 3, 4, 5].map((step) => (
          <Radio
            key={step}
            value={String(step)}
            label={String(step)}
            aria-label={`${step}, ${stepWord(scale, step)}`}
            title={stepWord(scale, step)}
            aria-invalid={Boolean(error)}
          />
        ))}
        <Text size="sm" c="dimmed" role="status">
          {value === null ? '' : stepWord(scale, value)}
        </Text>
      </Group>
    </Radio.Group>
  );
}
