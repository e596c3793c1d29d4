import { ActionIcon, Button, Fieldset, Group, Text, Textarea, TextInput } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import type { FieldProps } from '../ui/useActForm.ts';
import { isms } from './strings.ts';

const text = isms.overview;

type Party = { party: string; requirement: string };

/** Interested parties, line by line. */
export function PartiesField({ value, onChange, error }: FieldProps<Party[]>) {
  const change = (at: number, part: Partial<Party>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Fieldset legend={text.parties} variant="unstyled">
      {value.map((row, index) => (
        // The lines have no other identity
        <Group key={index} gap="xs" align="flex-start" wrap="nowrap" mb={6}>
          <TextInput
            flex="0 1 34%"
            aria-label={text.partyAt(index + 1)}
            placeholder={text.party}
            value={row.party}
            error={Boolean(error) && row.party.trim() === ''}
            onChange={(event) => change(index, { party: event.currentTarget.value })}
          />
          <Textarea
            flex={1}
            autosize
            minRows={1}
            aria-label={text.requirementAt(index + 1)}
            placeholder={text.requirement}
            value={row.requirement}
            error={Boolean(error) && row.requirement.trim() === ''}
            onChange={(event) => change(index, { requirement: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={text.removeParty(index + 1)}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </Group>
      ))}
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)" mb={6}>
          {value.some((row) => row.party.trim() === '' || row.requirement.trim() === '') ? text.fillOrRemove : error}
        </Text>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...value, { party: '', requirement: '' }])}
      >
        {text.addParty}
      </Button>
    </Fieldset>
  );
}
