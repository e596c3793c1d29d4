import { useMemo } from 'react';
import { Unit } from '../../src/capabilities/isms/contract.ts';
import { Person as PersonContract, Proof } from '../../src/capabilities/people/contract.ts';
import { isms } from '../isms/strings.ts';
import { useParam } from '../isms/use-param.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Person } from '../ui/Person.tsx';
import { useList, useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { Outcome } from './Outcome.tsx';
import { factColumns, factRows, ruleColumns, ruleRows } from './proof-rows.tsx';
import { people as strings } from './strings.ts';

const text = strings.independence;

/** The independence proof of one person and one unit: every rule, every fact. */
export function ProofPage() {
  const personId = useParam('personId');
  const unitId = useParam('unitId');
  const query = useOne(`/independence/${personId}/${unitId}`, Proof);
  const person = useList('/people', PersonContract).data?.find((each) => each.id === personId);
  const unit = useList('/units', Unit).data?.find((each) => each.id === unitId);
  const rules = useMemo(() => (query.data ? ruleRows(query.data) : []), [query.data]);
  const facts = useMemo(() => (query.data ? factRows(query.data) : []), [query.data]);
  return (
    <>
      <PageHeader
        title={text.proof(person?.name ?? '…', unit ? `${unit.ref} ${unit.name}` : '…')}
        crumbs={[{ label: text.title, path: '/independence' }]}
        status={query.data ? <Outcome outcome={query.data.outcome} /> : null}
      >
        {text.proofAbout}
      </PageHeader>
      <Loaded query={query}>
        {(proof) => (
          <>
            <Facts
              facts={[
                [text.fields.person, person ? <Person key="person" name={person.name} id={person.id} /> : null],
                [
                  text.fields.unit,
                  unit ? (
                    <To key="unit" path={`/units/${unit.id}`}>
                      {`${unit.ref} ${unit.name}`}
                    </To>
                  ) : null,
                ],
                [text.outcome, text.long[proof.outcome]],
                [text.judged, <When key="on" at={proof.judgedOn} plain />],
              ]}
            />
            <Section title={text.rules} note={String(rules.length)}>
              <DataTable
                caption={isms.list(text.rules)}
                id="rule"
                rows={rules}
                columns={ruleColumns}
                rowKey={(row) => row.rule}
              />
            </Section>
            <Section title={text.facts} note={String(facts.length)}>
              <DataTable
                caption={isms.list(text.facts)}
                id="fact"
                bare
                rows={facts}
                columns={factColumns}
                rowKey={(row) => row.id}
              />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}
