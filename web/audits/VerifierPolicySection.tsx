import { Text } from '@mantine/core';
import { VerifierPolicy } from '../../src/capabilities/reporting/contract.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { CopyText } from './CopyText.tsx';
import { reportText as text } from './report-strings.ts';

/** The policy that a verifier trusts, and how to verify with it. */
export function VerifierPolicySection() {
  const query = useOne('/verifier-policy', VerifierPolicy);
  return (
    <Section title={text.policy}>
      <Text size="sm" mb="xs" maw="75ch">
        {text.policyAbout}
      </Text>
      <Loaded query={query} lines={2}>
        {({ policy }) => <CopyText what={text.policy} value={policy.trim()} block />}
      </Loaded>
    </Section>
  );
}
