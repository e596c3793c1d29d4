import { Readable } from 'node:stream';
import { absent, type Decision, done, forbidden } from '../../kernel/decision.ts';
import type { Download } from '../../platform/http/route.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { brokenTeamRule, findAudit } from '../audits/index.ts';
import { gatherContent } from './content.ts';
import { renderReport } from './render/render-report.ts';

/** The report as it would be issued now, marked as a draft. For the team and the programme's managers. */
export async function previewReport(uow: UnitOfWork, auditId: string): Promise<Decision<Download>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const manages = uow.actor.roles.some((role) => role === 'owner' || role === 'programme-manager');
  const barred = brokenTeamRule(audit, uow.actor);
  if (!manages && barred.length > 0) return forbidden(...barred);
  const content = await gatherContent(uow, auditId, {
    ref: `DRAFT ${audit.ref}`,
    edition: 0,
    correction: null,
    checkpoint: 'A draft has no checkpoint. The issued report prints it here.',
  });
  const { pdf } = await renderReport(content);
  return done({
    fileName: `${audit.ref}-draft.pdf`,
    mediaType: 'application/pdf',
    bytes: pdf.length,
    stream: () => Readable.from([pdf]),
  });
}
