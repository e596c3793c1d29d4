import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import { LicensedTextForm } from './LicensedTextForm.tsx';
import { isms } from './strings.ts';
import './isms.css';

const text = isms.criteria;

/** The standard's own passage, where the organisation has licensed and loaded it. */
export function LicensedText({ criterion }: { criterion: z.infer<typeof CriterionDetail> }) {
  const mayLoad = useOrg().may('owner');
  const [loading, dialog] = useDisclosure(false);
  const { licensedText, licenceNote } = criterion;
  return (
    <Section
      title={text.standardText}
      actions={
        mayLoad ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            {licensedText === null ? text.load : text.replace}
          </Button>
        ) : null
      }
    >
      {licensedText === null ? (
        <Text size="sm" c="dimmed" maw="75ch">
          {text.noText}
        </Text>
      ) : (
        <blockquote className="pl-licensed pl-prose">{licensedText}</blockquote>
      )}
      {licenceNote ? (
        <Text size="xs" c="dimmed">
          {text.licenceNote}: {licenceNote}
        </Text>
      ) : null}
      <ActDialog opened={loading} onClose={dialog.close} title={text.loadTitle(criterion.id)} size="xl">
        <LicensedTextForm criterion={criterion} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
