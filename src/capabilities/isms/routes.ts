import { z } from 'zod';
import { done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { IMPORT_BYTES } from '../../platform/tabular/read-table.ts';
import { csvDownload, xlsxDownload } from '../../platform/tabular/write-table.ts';
import { listChanges, recordChange } from './changes.ts';
import * as c from './contract.ts';
import { listCriteria, readCriterion } from './criteria.ts';
import { addOwnRequirement, changeOwnRequirement, loadLicensedText, retireOwnRequirement } from './own-requirements.ts';
import { currentCertificate, listCertificates, recordCertificate } from './record-certificate.ts';
import { importRisks } from './risk-import.ts';
import { listRisks, reassessRisk, recordRisk } from './risks.ts';
import { readIsms, setIsms } from './set-isms.ts';
import { listSoa, setSoaEntry } from './soa.ts';
import { importSoa, soaTable } from './soa-tables.ts';
import { addUnit, changeUnit, listUnits, readUnit, recordEarlierAudit, retireUnit } from './units.ts';

const Unit = z.strictObject({ unitId: id });
const Criterion = z.strictObject({ criterionId: c.criterionId });

export const routes = [
  route({
    method: 'GET',
    path: '/isms',
    summary: 'The ISMS: scope and interested parties',
    reply: c.Isms,
    read: async ({ uow }) => done(await readIsms(uow)),
  }),
  route({
    method: 'PUT',
    path: '/isms',
    summary: 'Set scope and interested parties',
    body: c.SetIsms,
    reply: c.Isms,
    act: ({ uow, body }) => setIsms(uow, body),
  }),
  route({
    method: 'GET',
    path: '/certificate',
    summary: 'The certificate in force',
    reply: c.CurrentCertificate,
    read: async ({ uow }) => done({ certificate: await currentCertificate(uow) }),
  }),
  route({
    method: 'GET',
    path: '/certificates',
    summary: 'All certificates',
    reply: c.listOf(c.Certificate),
    read: async ({ uow }) => done({ items: await listCertificates(uow) }),
  }),
  route({
    method: 'POST',
    path: '/certificates',
    summary: "Record the certificate and its cycle's dates",
    body: c.RecordCertificate,
    reply: c.Certificate,
    status: 201,
    act: ({ uow, body }) => recordCertificate(uow, body),
  }),
  route({
    method: 'GET',
    path: '/criteria',
    summary: 'All criteria',
    reply: c.listOf(c.Criterion),
    read: async ({ uow }) => done({ items: await listCriteria(uow) }),
  }),
  route({
    method: 'GET',
    path: '/criteria/:criterionId',
    summary: 'One criterion with guidance',
    params: Criterion,
    reply: c.CriterionDetail,
    read: ({ uow, params }) => readCriterion(uow, params.criterionId),
  }),
  route({
    method: 'POST',
    path: '/own-requirements',
    summary: 'Add an own requirement',
    body: c.AddOwnRequirement,
    reply: c.Criterion,
    status: 201,
    act: ({ uow, body }) => addOwnRequirement(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/own-requirements/:criterionId',
    summary: 'Change an own requirement',
    params: Criterion,
    body: c.ChangeOwnRequirement,
    reply: c.Criterion,
    act: ({ uow, params, body }) => changeOwnRequirement(uow, params.criterionId, body),
  }),
  route({
    method: 'POST',
    path: '/own-requirements/:criterionId/retirement',
    summary: 'Retire an own requirement',
    params: Criterion,
    body: c.RetireOwnRequirement,
    reply: c.Criterion,
    act: ({ uow, params, body }) => retireOwnRequirement(uow, params.criterionId, body),
  }),
  route({
    method: 'PUT',
    path: '/criteria/:criterionId/licensed-text',
    summary: 'Load licensed text',
    params: Criterion,
    body: c.LoadLicensedText,
    reply: c.Criterion,
    act: ({ uow, params, body }) => loadLicensedText(uow, params.criterionId, body),
  }),
  route({
    method: 'GET',
    path: '/soa',
    summary: 'The Statement of Applicability',
    reply: c.listOf(c.SoaEntry),
    read: async ({ uow }) => done({ items: await listSoa(uow) }),
  }),
  route({
    method: 'PUT',
    path: '/soa/:criterionId',
    summary: "Set a control's entry",
    params: Criterion,
    body: c.SetSoaEntry,
    reply: c.SoaEntry,
    act: ({ uow, params, body }) => setSoaEntry(uow, params.criterionId, body),
  }),
  route({
    method: 'GET',
    path: '/soa.csv',
    summary: 'The SoA as CSV',
    download: async ({ uow }) => done(csvDownload(await soaTable(uow))),
  }),
  route({
    method: 'GET',
    path: '/soa.xlsx',
    summary: 'The SoA as XLSX',
    download: async ({ uow }) => done(await xlsxDownload(await soaTable(uow))),
  }),
  route({
    method: 'POST',
    path: '/soa/import',
    summary: 'Take the SoA from CSV or XLSX',
    fields: c.ImportMode,
    reply: c.ImportResult,
    limit: IMPORT_BYTES,
    upload: ({ uow, body, file }) => importSoa(uow, file, body.mode),
  }),
  route({
    method: 'GET',
    path: '/units',
    summary: 'The audit universe',
    reply: c.listOf(c.Unit),
    read: async ({ uow }) => done({ items: await listUnits(uow) }),
  }),
  route({
    method: 'GET',
    path: '/units/:unitId',
    summary: 'One auditable unit',
    params: Unit,
    reply: c.UnitDetail,
    read: ({ uow, params }) => readUnit(uow, params.unitId),
  }),
  route({
    method: 'POST',
    path: '/units',
    summary: 'Add an auditable unit',
    body: c.AddUnit,
    reply: c.Unit,
    status: 201,
    act: ({ uow, body }) => addUnit(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/units/:unitId',
    summary: 'Change an auditable unit',
    params: Unit,
    body: c.ChangeUnit,
    reply: c.Unit,
    act: ({ uow, params, body }) => changeUnit(uow, params.unitId, body),
  }),
  route({
    method: 'POST',
    path: '/units/:unitId/retirement',
    summary: 'Retire an auditable unit',
    params: Unit,
    body: c.RetireUnit,
    reply: c.Unit,
    act: ({ uow, params, body }) => retireUnit(uow, params.unitId, body),
  }),
  route({
    method: 'POST',
    path: '/units/:unitId/earlier-audits',
    summary: 'Record an audit from before',
    params: Unit,
    body: c.RecordEarlierAudit,
    reply: c.UnitDetail,
    status: 201,
    act: ({ uow, params, body }) => recordEarlierAudit(uow, params.unitId, body),
  }),
  route({
    method: 'GET',
    path: '/changes',
    summary: 'The change register',
    reply: c.listOf(c.Change),
    read: async ({ uow }) => done({ items: await listChanges(uow) }),
  }),
  route({
    method: 'POST',
    path: '/changes',
    summary: 'Record a change',
    body: c.RecordChange,
    reply: c.Change,
    status: 201,
    act: ({ uow, body }) => recordChange(uow, body),
  }),
  route({
    method: 'GET',
    path: '/risks',
    summary: 'Risk-assessment results',
    reply: c.listOf(c.Risk),
    read: async ({ uow }) => done({ items: await listRisks(uow) }),
  }),
  route({
    method: 'POST',
    path: '/risks',
    summary: 'Enter a risk-assessment result',
    body: c.RecordRisk,
    reply: c.Risk,
    status: 201,
    act: ({ uow, body }) => recordRisk(uow, body),
  }),
  route({
    method: 'POST',
    path: '/risks/:riskId/reassessment',
    summary: 'Re-assess a risk',
    params: z.strictObject({ riskId: id }),
    body: c.RecordRisk,
    reply: c.Risk,
    status: 201,
    act: ({ uow, params, body }) => reassessRisk(uow, params.riskId, body),
  }),
  route({
    method: 'POST',
    path: '/risks/import',
    summary: 'Take risks from CSV or XLSX',
    fields: c.ImportMode,
    reply: c.ImportResult,
    limit: IMPORT_BYTES,
    upload: ({ uow, body, file }) => importRisks(uow, file, body.mode),
  }),
];
