import type { z } from 'zod';
import type { AuditDetail } from '../../src/capabilities/audits/contract.ts';
import { catalogue } from '../strings/catalogue.ts';

type Detail = z.infer<typeof AuditDetail>;
const stageNames: Record<Detail['stage'], string> = {
  draft: 'Draft',
  mandated: 'Mandated',
  fieldwork: 'Fieldwork',
  closing: 'Closing',
  reported: 'Reported',
};
const modes: Record<Detail['mode'], string> = { 'on-site': 'On site', remote: 'Remote', hybrid: 'Hybrid' };
const teamRoles: Record<Detail['assignments'][number]['role'], string> = {
  lead: 'Lead auditor',
  auditor: 'Auditor',
  observer: 'Observer',
};

/** Strings of the list of audits and of the frame around an audit. */
export const audits = catalogue({
  en: {
    tabs: { label: 'Parts of the audit', mandate: 'Mandate', team: 'Team', plan: 'Plan', report: 'Report' },
    stages: { label: 'Stage', names: stageNames, done: ' (done)', now: ' (now)', ahead: ' (ahead)' },
    modes,
    teamRoles,
    list: {
      title: 'Audits',
      one: 'Audit',
      about: 'Every audit, from draft to report.',
      create: 'Create audit',
      createTitle: 'Create an audit',
      created: (ref: string) => `${ref} created. Somebody else approves its mandate.`,
      empty: 'No audits yet',
      emptyText: 'An audit comes from the programme: open a planned audit there and create the audit from it.',
      emptyOthers: 'None that you may see. Audits show here once your unit is audited or a plan names you.',
      toProgramme: 'Open the programme',
      ref: 'Number',
      name: 'Title',
      stage: 'Stage',
      from: 'From',
      until: 'Until',
      lead: 'Lead auditor',
      units: 'Units',
      criteria: 'Criteria',
      mode: 'Where',
    },
    frame: {
      dates: 'Dates',
      lead: 'Lead auditor',
      noLead: 'not assigned yet',
      units: 'Units',
      criteria: 'Criteria',
      mode: 'Where',
    },
    impairments: {
      title: (n: number) => (n === 1 ? 'Impaired independence' : `Impaired independence, ${n} times`),
      found: (when: string) => `Found on ${when}.`,
      disclosed: 'The report discloses it.',
      release: 'Release the auditor, and have the work done again by somebody else.',
      toTeam: 'Open the team',
    },
    next: {
      title: 'Next:',
      approve: (author: string) => `read and approve the mandate that ${author} wrote.`,
      awaitApproval: (author: string) =>
        `somebody other than ${author} approves the mandate: top management, the owner or another programme manager.`,
      noTeam: 'put a team together. Each auditor is proved independent, competent and available.',
      noLead: 'the team has no lead auditor yet. Assign one.',
      noPlan: 'put times on the plan, so that those who are audited know when.',
      opening: 'hold the opening meeting and record it. Fieldwork starts with it.',
      awaitOpening: 'an auditor of the team records the opening meeting. Fieldwork starts with it.',
      fieldwork:
        'test each criterion in a working paper, or say why it is not covered; then record the closing meeting.',
      awaitFieldwork: 'the auditors test the criteria, then record the closing meeting.',
      report: 'write the report and issue it.',
      awaitReport: 'the lead auditor writes the report and issues it.',
      seal: 'the report is issued. Seal the audit file, so that a stranger can verify it.',
      reported: 'the report is issued. Findings and corrective actions are followed up.',
      toMandate: 'Go to the mandate',
      readMandate: 'Read the mandate',
      toTeam: 'Go to the team',
      toPlan: 'Go to the plan',
      toPapers: 'Go to the working papers',
      toReport: 'Go to the report',
    },
  },
});
