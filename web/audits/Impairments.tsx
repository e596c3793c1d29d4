import { Alert } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import { To } from '../ui/To.tsx';
import type { Audit } from './audit.ts';
import { audits } from './strings.ts';
import { tabPath } from './tabs.ts';
import { utcText } from './times.ts';

/** Independence that was found impaired after the assignment: above everything, in every tab. */
export function Impairments({ audit, tab }: { audit: Audit; tab: string }) {
  if (audit.impairments.length === 0) return null;
  return (
    <Alert
      color="alarm"
      variant="outline"
      icon={<Icon name="warning" />}
      title={audits.impairments.title(audit.impairments.length)}
      className="pl-impairments"
    >
      <ul>
        {audit.impairments.map((impairment) => (
          <li key={impairment.id}>
            {impairment.disclosure}{' '}
            <span className="pl-dim">{audits.impairments.found(utcText(impairment.foundAt))}</span>
          </li>
        ))}
      </ul>
      {audits.impairments.disclosed}{' '}
      {audit.stage === 'mandated' || audit.stage === 'fieldwork' ? audits.impairments.release : null}{' '}
      {tab === 'team' ? null : <To path={tabPath(audit.id, 'team')}>{audits.impairments.toTeam}</To>}
    </Alert>
  );
}
