import { History } from '../ui/History.tsx';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import { evidence } from './strings.ts';

/** What the ledger holds of a thing, for those who may read the ledger: auditees may not. */
export function HistorySection({ type, id }: { type: string; id: string }) {
  const { may } = useOrg();
  if (!may('owner', 'programme-manager', 'auditor', 'management', 'reader')) return null;
  return (
    <Section title={evidence.history}>
      <History type={type} id={id} />
    </Section>
  );
}
