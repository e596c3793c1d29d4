import { type ComponentType, lazy } from 'react';
import { evidence } from '../evidence/strings.ts';
import { fieldwork } from '../fieldwork/strings.ts';
import { findings } from '../findings/strings.ts';
import type { Role } from '../ui/session.ts';
import type { Audit } from './audit.ts';
import { audits } from './strings.ts';

/** What a tab renders: only its own sections; the AuditFrame stands around it. */
export type TabProps = { audit: Audit };
export type Tab = {
  value: string;
  label: string;
  /** Below `/audits/$auditId/`. */
  path: string;
  component: ComponentType<TabProps>;
  /** Who sees it; absent: everybody who sees the audit. */
  roles?: readonly Role[];
};

const text = audits.tabs;
const load = (component: () => Promise<ComponentType<TabProps>>) => lazy(async () => ({ default: await component() }));

/** The tabs of an audit's workspace, in the order of its life. */
export const tabs: readonly Tab[] = [
  {
    value: 'mandate',
    label: text.mandate,
    path: 'mandate',
    component: load(async () => (await import('./MandateTab.tsx')).MandateTab),
  },
  {
    value: 'team',
    label: text.team,
    path: 'team',
    component: load(async () => (await import('./TeamTab.tsx')).TeamTab),
  },
  {
    value: 'plan',
    label: text.plan,
    path: 'plan',
    component: load(async () => (await import('./PlanTab.tsx')).PlanTab),
  },
  {
    value: 'requests',
    label: evidence.requests.tab,
    path: 'requests',
    component: load(async () => (await import('../evidence/RequestsTab.tsx')).RequestsTab),
  },
  {
    value: 'evidence',
    label: evidence.list.tab,
    path: 'evidence',
    component: load(async () => (await import('../evidence/EvidenceTab.tsx')).EvidenceTab),
  },
  {
    value: 'papers',
    label: fieldwork.list.tab,
    path: 'papers',
    component: load(async () => (await import('../fieldwork/PapersTab.tsx')).PapersTab),
    roles: ['owner', 'programme-manager', 'auditor', 'management', 'reader'],
  },
  {
    value: 'findings',
    label: findings.list.title,
    path: 'findings',
    component: load(async () => (await import('../findings/FindingsTab.tsx')).FindingsTab),
  },
  {
    value: 'report',
    label: text.report,
    path: 'report',
    component: load(async () => (await import('./ReportTab.tsx')).ReportTab),
  },
];

/** Where a tab of an audit is: `tabPath(audit.id, 'team')`. */
export const tabPath = (auditId: string, value: string): string => `/audits/${auditId}/${value}`;
