import { dateOf } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { readAudit } from '../audits/index.ts';
import { selectActions } from '../corrective-actions/index.ts';
import { evidenceOf } from '../evidence/index.ts';
import { papersOf } from '../fieldwork/index.ts';
import { selectFindings } from '../findings/index.ts';
import { currentCertificate } from '../isms/index.ts';
import type { FindingContent, ReportContent, TeamMemberContent } from './content-model.ts';
import { readinessOf, sayExtent } from './domain.ts';
import { readDraft } from './draft.ts';
import { findLog, organisationOf, programmeNameOf } from './store.ts';

/** What only the moment of issue knows. */
export interface Issue {
  readonly ref: string;
  readonly edition: number;
  readonly correction: ReportContent['correction'];
  readonly checkpoint: string;
}

const CONCLUSIONS: Record<string, string> = {
  conforms: 'conforms',
  'does-not-conform': 'does not conform',
  opportunity: 'conforms, with an opportunity for improvement',
  'not-concluded': 'not concluded',
};
const RANK = ['does-not-conform', 'not-concluded', 'opportunity', 'conforms'];

/** Gathers all that the report prints. */
export async function gatherContent(uow: UnitOfWork, auditId: string, issue: Issue): Promise<ReportContent> {
  const found = await readAudit(uow, auditId);
  if (!found.ok) throw new Error('the audit vanished');
  const audit = found.value;
  const [papers, findings, evidence, draft, organisation, log] = [
    await papersOf(uow, auditId),
    await selectFindings(uow, { auditId }),
    await evidenceOf(uow, auditId),
    await readDraft(uow, auditId),
    await organisationOf(uow),
    await findLog(uow),
  ];
  const actions = new Map((await selectActions(uow)).map((action) => [action.findingId, action]));
  const count = (grade: string): number => findings.filter((finding) => finding.grade === grade).length;
  return {
    format: 1,
    organisation: organisation.name,
    isSample: organisation.sample,
    ref: issue.ref,
    edition: issue.edition,
    correction: issue.correction,
    issuedAt: uow.now.toISOString(),
    issuedBy: uow.actor.name,
    certificate: await certificateContent(uow),
    audit: {
      ref: audit.ref,
      title: audit.title,
      objectives: audit.objectives,
      scope: audit.scope,
      methods: audit.methods,
      mode: audit.mode,
      remoteNote: audit.remoteNote,
      startsOn: audit.startsOn,
      endsOn: audit.endsOn,
      mandatedBy: audit.mandate?.approvedByName ?? '',
      mandatedAt: audit.mandate?.approvedAt ?? '',
      programme: await programmeNameOf(uow, audit.plannedAuditId),
      units: audit.units.map(({ ref, name, ownerName }) => ({ ref, name, owner: ownerName })),
    },
    team: audit.assignments.filter((assignment) => !assignment.released).map(memberContent),
    safeguards: audit.safeguards.flatMap((safeguard) =>
      safeguard.approvedByName === null
        ? []
        : [
            {
              person: safeguard.name,
              threat: safeguard.threat,
              measure: safeguard.measure,
              approvedBy: safeguard.approvedByName,
            },
          ],
    ),
    impairments: audit.impairments.map((impairment) => impairment.disclosure),
    meetings: audit.meetings.map(({ kind, heldAt, place, attendance }) => ({
      kind,
      heldAt,
      place,
      present: attendance.filter((row) => row.present).map(sayPerson),
      absent: attendance.filter((row) => !row.present).map(sayPerson),
    })),
    criteria: audit.criteria.map(({ id, title, notCoveredReason }) => {
      const tested = papers.filter((paper) => paper.criterionIds.includes(id));
      const worst = RANK.find((conclusion) => tested.some((paper) => paper.conclusion === conclusion));
      return {
        id,
        title,
        papers: tested.map((paper) => paper.ref),
        conclusion:
          notCoveredReason === null || tested.length > 0 ? (CONCLUSIONS[worst ?? ''] ?? 'not tested') : 'not covered',
        notCoveredReason,
      };
    }),
    papers: papers.map((paper) => ({
      ref: paper.ref,
      title: paper.title,
      unit: `${paper.unitRef} ${paper.unitName}`,
      criteria: paper.criterionIds,
      tested: paper.tested,
      exceptions: paper.exceptions,
      population: paper.population,
      conclusion: CONCLUSIONS[paper.conclusion ?? ''] ?? 'open',
      conclusionReason: paper.conclusionReason,
      preparedBy: paper.preparedByName,
      reviewedBy: paper.reviewedByName ?? '',
    })),
    findings: findings
      .map(
        (finding): FindingContent => ({
          ref: finding.ref,
          title: finding.title,
          grade: finding.grade,
          unit: finding.unitName,
          criterion: finding.criterionId,
          criterionTitle: finding.criterionTitle,
          condition: finding.condition,
          extent: sayExtent(finding.extentFound, finding.extentOf, finding.extentNote),
          effect: finding.effect,
          cause: finding.cause,
          causeBy: finding.causeStatedByName,
          paper: finding.workingPaperRef,
          evidence: finding.evidence.map((item) => item.ref),
          replies: finding.replies.map((reply) => ({
            stance: reply.stance,
            by: reply.repliedByName,
            at: reply.repliedAt,
            statement: reply.statement,
          })),
          correctiveAction: sayAction(actions.get(finding.id)),
        }),
      )
      .toSorted((a, b) => GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade) || a.ref.localeCompare(b.ref)),
    counts: {
      major: count('major'),
      minor: count('minor'),
      opportunity: count('opportunity'),
      strength: count('strength'),
    },
    summary: draft.summary,
    conclusion: draft.conclusion,
    readiness: readinessOf(
      findings.map((finding) => ({
        ref: finding.ref,
        grade: finding.grade,
        closed: actions.get(finding.id)?.state === 'closed',
      })),
    ),
    notCovered: draft.notCovered,
    followUp: draft.followUp,
    distribution: draft.distribution,
    evidence: evidence.map(({ ref, title, source, method, sha256, withdrawn }) => ({
      ref,
      title,
      source,
      method,
      sha256,
      withdrawn,
    })),
    checkpoint: issue.checkpoint,
    verifierKey: log.verifierKey,
  };
}

const GRADE_ORDER = ['major', 'minor', 'opportunity', 'strength'];

function sayPerson(row: { readonly name: string; readonly jobTitle: string | null }): string {
  return row.jobTitle ? `${row.name}, ${row.jobTitle}` : row.name;
}

function sayAction(
  action:
    | { readonly ref: string; readonly ownerName: string; readonly dueOn: string; readonly state: string }
    | undefined,
): string | null {
  return action
    ? `${action.ref}, ${action.ownerName}, due ${action.dueOn} (${action.state.replaceAll('-', ' ')})`
    : null;
}

interface AssignmentShape {
  readonly name: string;
  readonly role: string;
  readonly firmName: string | null;
  readonly proof: Record<
    'independence' | 'competence',
    {
      readonly outcome: string;
      readonly judgedOn: string;
      readonly facts: readonly { readonly says: string; readonly kind: string }[];
      readonly rules: readonly { readonly outcome: string; readonly because: string }[];
    }
  >;
}

function memberContent({ name, role, firmName, proof }: AssignmentShape): TeamMemberContent {
  const { independence, competence } = proof;
  const threats = independence.rules.filter((rule) => rule.outcome !== 'pass').map((rule) => rule.because);
  return {
    name,
    role,
    firm: firmName,
    competence: competence.facts.filter((fact) => fact.kind === 'competence').map((fact) => fact.says),
    independence:
      threats.length === 0
        ? `Independent of the audited units: ${independence.rules.length} rules applied to ${independence.facts.length} recorded facts on ${independence.judgedOn}, none speaks against it.`
        : `Accepted with safeguards (${independence.judgedOn}): ${threats.join(' ')}`,
  };
}

async function certificateContent(uow: UnitOfWork): Promise<ReportContent['certificate']> {
  const certificate = await currentCertificate(uow);
  if (!certificate) return null;
  const today = dateOf(uow.now);
  const steps = [
    ['stage 1', certificate.stage1On],
    ['stage 2', certificate.stage2On],
    ['surveillance audit 1', certificate.surveillance1On],
    ['surveillance audit 2', certificate.surveillance2On],
    ['recertification audit', certificate.recertificationOn],
  ] as const;
  const next = steps
    .flatMap(([name, on]) => (on !== null && on >= today ? [{ name, on }] : []))
    .toSorted((a, b) => a.on.localeCompare(b.on))[0];
  return { body: certificate.certificationBody, number: certificate.number, next: next ?? null };
}
