import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Criterion, SoaEntry, Unit } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { criteriaColumns } from './criteria-columns.tsx';
import { criterionRows } from './criteria-rows.ts';
import { OwnRequirementForm } from './OwnRequirementForm.tsx';
import { useMayKeep } from './options.ts';
import { isms } from './strings.ts';
import { words } from './words.ts';
import './isms.css';

const text = isms.criteria;

/** What is audited against, and who answers for it. */
export function CriteriaPage() {
  const criteria = useList('/criteria', Criterion);
  const units = useList('/units', Unit).data;
  const soa = useList('/soa', SoaEntry).data;
  const mayKeep = useMayKeep();
  const go = useGo();
  const [adding, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'add-own', label: text.addTitle, run: open }] : []), [mayKeep, open]));
  const rows = useMemo(
    () => criterionRows({ criteria: criteria.data ?? [], units: units ?? [], soa: soa ?? [] }),
    [criteria.data, units, soa],
  );
  const uncovered = rows.filter((row) => row.applies && row.units.length === 0).length;
  return (
    <>
      <PageHeader title={text.title} actions={mayKeep ? <Button onClick={open}>{text.add}</Button> : null}>
        {text.about}
      </PageHeader>
      <Loaded query={criteria}>
        {() => (
          <>
            {units && soa ? (
              <p className="pl-note">
                {uncovered === 0 ? text.allCovered : text.uncovered(uncovered)}
                {uncovered === 0 ? null : (
                  <To path={`/criteria?f.applies=${words.yes}&f.covered=${words.no}`}>{text.showUncovered}</To>
                )}
              </p>
            ) : null}
            <DataTable
              caption={text.title}
              rows={rows}
              columns={criteriaColumns}
              rowKey={(row) => row.id}
              href={(row) => `/criteria/${row.id}`}
            />
          </>
        )}
      </Loaded>
      <ActDialog opened={adding} onClose={dialog.close} title={text.addTitle} as="drawer">
        <OwnRequirementForm
          onCancel={dialog.close}
          onDone={(added) => {
            dialog.close();
            go(`/criteria/${added.id}`);
          }}
        />
      </ActDialog>
    </>
  );
}
