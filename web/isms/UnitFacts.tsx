import type { z } from 'zod';
import type { UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { CHANGE_KINDS } from '../../src/capabilities/isms/domain.ts';
import { Facts } from '../ui/Facts.tsx';
import { Person } from '../ui/Person.tsx';
import { Section } from '../ui/Section.tsx';
import { When } from '../ui/When.tsx';
import { Steps } from './Steps.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';
import './isms.css';

const text = isms.units;

/** What a unit is, and the factors that decide how often it is audited. */
export function UnitFacts({ unit }: { unit: z.infer<typeof UnitDetail> }) {
  return (
    <div className="pl-columns">
      <Section title={text.one}>
        <Facts
          facts={[
            [isms.kind, words.unitKinds[unit.kind]],
            [isms.owner, <Person key="owner" name={unit.ownerName} id={unit.ownerId} />],
            [text.key, unit.key ? words.yes : words.no],
            [text.legalMax, unit.legalMaxMonths === null ? null : text.months(unit.legalMaxMonths)],
            [text.last, unit.lastAuditedOn ? <When key="last" at={unit.lastAuditedOn} /> : text.never],
          ]}
        />
      </Section>
      <Section title={text.factors} note={text.factorsHint}>
        <Facts
          facts={[
            [text.risk, <Steps key="risk" value={unit.risk} scale="risk" />],
            [text.size, <Steps key="size" value={unit.size} scale="size" />],
            [text.legal, <Steps key="legal" value={unit.legal} scale="amount" />],
            ...CHANGE_KINDS.map(
              (kind) =>
                [
                  `${text.change}: ${words.changeKinds[kind].toLowerCase()}`,
                  <Steps key={kind} value={unit.change[kind]} scale="amount" />,
                ] as const,
            ),
          ]}
        />
      </Section>
    </div>
  );
}
