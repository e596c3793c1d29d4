import { Button, CopyButton, Text } from '@mantine/core';
import type { z } from 'zod';
import type { Ledger } from '../../src/capabilities/oversight/contract.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { Bytes } from './Bytes.tsx';
import { oversight } from './strings.ts';

const text = oversight.ledger;

/** The chain of trust: which log, which key, which head, and what is not covered. */
export function Trust({ ledger }: { readonly ledger: z.infer<typeof Ledger> }) {
  const copy = (
    <CopyButton value={ledger.checkpoint}>
      {({ copied, copy: take }) => (
        <Button variant="default" size="xs" onClick={take}>
          {copied ? text.copied : text.copyHead}
        </Button>
      )}
    </CopyButton>
  );
  return (
    <Section title={text.trust} actions={copy}>
      <Text>{text.trustText}</Text>
      <Text mt="xs">{text.notCovered}</Text>
      <Facts
        facts={[
          [text.size, ledger.size.toLocaleString('en-GB')],
          [text.origin, ledger.origin],
          [
            text.head,
            <Bytes key="head" label={text.head}>
              {ledger.checkpoint}
            </Bytes>,
          ],
          [text.key, <Bytes key="key" label={text.key}>{`log ${ledger.verifierKey}`}</Bytes>],
        ]}
      />
      <Text size="sm">{text.policy}</Text>
    </Section>
  );
}
