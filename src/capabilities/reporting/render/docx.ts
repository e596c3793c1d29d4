import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FindingContent, ReportContent } from '../content-model.ts';

const GRADES = {
  major: '▲ Major nonconformity',
  minor: '◆ Minor nonconformity',
  opportunity: '● Opportunity for improvement',
  strength: '■ Strength',
} as const;

/** The report as DOCX, for those who must work on with its text. The issued report is the PDF; both are sealed. */
export async function renderDocx(content: ReportContent): Promise<Buffer> {
  const small = (text: string) => new TextRun({ text, size: 17, color: '4A5757' });
  const document = new Document({
    title: `${content.ref} ${content.audit.title}`,
    creator: content.issuedBy,
    description: `Internal audit report of ${content.organisation}`,
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 21, language: { value: 'en-GB' } } },
        heading1: { run: { color: '0F4C4A', size: 30, bold: true } },
        heading2: { run: { size: 24, bold: true } },
      },
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  small(
                    `${content.organisation} · ${content.audit.title} · ${content.ref}, edition ${content.edition}`,
                  ),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  small('Confidential. '),
                  new TextRun({
                    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                    size: 17,
                    color: '4A5757',
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...cover(content),
          ...mandate(content),
          ...team(content),
          ...coverage(content),
          ...findings(content),
          ...ending(content),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function heading(text: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({
    text,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    spacing: { before: 300, after: 120 },
    keepNext: true,
  });
}

/** Paragraphs of a text of several; lines within one are kept. */
function prose(text: string, otherwise = ''): Paragraph[] {
  const shown = text.trim() === '' ? otherwise : text;
  return shown
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map(
      (part) =>
        new Paragraph({
          spacing: { after: 120 },
          children: part.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
        }),
    );
}

function fact(name: string, text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    children: [
      new TextRun({ text: `${name}: `, bold: true }),
      ...text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
    ],
  });
}

function bullet(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } });
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: 19 })] })],
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
}

function cover(c: ReportContent): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new TextRun({ text: 'Internal audit report', size: 20, color: '4A5757' })] }),
    new Paragraph({ text: c.audit.title, heading: HeadingLevel.TITLE }),
    ...prose(
      c.organisation +
        (c.isSample ? '\nSample organisation: its people and its combination of material are fictional.' : ''),
    ),
    fact('Report', `${c.ref}, edition ${c.edition}`),
    ...(c.correction
      ? [
          fact(
            'Corrected edition',
            `It supersedes edition ${c.correction.supersedesEdition}. Reason: ${c.correction.reason}`,
          ),
        ]
      : []),
    fact('Audit', `${c.audit.ref}, ${c.audit.startsOn} to ${c.audit.endsOn}`),
    fact('Standard', 'ISO/IEC 27001:2022 with Amendment 1:2024, and the organisation’s own requirements'),
    fact('Issued', `${c.issuedAt.slice(0, 16).replace('T', ', ')} UTC by ${c.issuedBy}`),
    ...(c.certificate
      ? [
          fact(
            'Certificate',
            `${c.certificate.body}${c.certificate.number ? `, ${c.certificate.number}` : ''}${c.certificate.next ? `. Next: ${c.certificate.next.name} on ${c.certificate.next.on}` : ''}`,
          ),
        ]
      : []),
    fact(
      'Result',
      `${c.counts.major} major, ${c.counts.minor} minor, ${c.counts.opportunity} opportunities for improvement, ${c.counts.strength} strengths`,
    ),
    heading('Distribution', 2),
    ...c.distribution.map(bullet),
    heading('1 Summary and conclusion'),
    ...prose(c.summary),
    heading('Conclusion', 2),
    ...prose(c.conclusion),
    fact('Readiness', c.readiness),
  ];
}

function mandate({ audit, meetings }: ReportContent): (Paragraph | Table)[] {
  return [
    heading('2 Mandate'),
    fact('Objectives', audit.objectives),
    fact('Scope', audit.scope),
    fact('Methods', audit.methods),
    fact(
      'Conducted',
      { 'on-site': 'On site', remote: 'Remotely', hybrid: 'On site and remotely' }[audit.mode] ?? audit.mode,
    ),
    ...(audit.remoteNote ? [fact('Remote', audit.remoteNote)] : []),
    fact('Programme', audit.programme ?? 'Outside a programme'),
    fact('Approved', `${audit.mandatedBy}, ${audit.mandatedAt.slice(0, 10)}`),
    heading('Units audited', 2),
    table(
      ['No.', 'Unit', 'Owner'],
      audit.units.map((unit) => [unit.ref, unit.name, unit.owner]),
    ),
    heading('Meetings', 2),
    ...meetings.map((meeting) =>
      fact(
        `${meeting.kind === 'opening' ? 'Opening' : 'Closing'} meeting`,
        `${meeting.heldAt.slice(0, 16).replace('T', ', ')} UTC${meeting.place ? `, ${meeting.place}` : ''}. Present: ${meeting.present.join('; ')}.${meeting.absent.length > 0 ? ` Not present: ${meeting.absent.join('; ')}.` : ''}`,
      ),
    ),
  ];
}

function team(c: ReportContent): Paragraph[] {
  return [
    heading('3 Audit team, competence and independence'),
    ...prose(
      'Independence was computed from the recorded responsibilities, interests, firms and reporting lines of each auditor, not declared. Each proof stands in the audit file.',
    ),
    ...c.team.flatMap((member) => [
      fact(
        `${member.name}, ${member.role === 'lead' ? 'lead auditor' : member.role}${member.firm ? `, ${member.firm}` : ''}`,
        member.independence,
      ),
      ...member.competence.map(bullet),
    ]),
    ...(c.safeguards.length > 0
      ? [
          heading('Safeguards', 2),
          ...c.safeguards.map((one) =>
            fact(one.person, `Threat: ${one.threat} Safeguard: ${one.measure} Approved by ${one.approvedBy}.`),
          ),
        ]
      : prose('No safeguard was needed.')),
    ...(c.impairments.length > 0 ? [heading('Impairments found later', 2), ...c.impairments.map(bullet)] : []),
  ];
}

function coverage(c: ReportContent): (Paragraph | Table)[] {
  const left = c.criteria.filter((criterion) => criterion.notCoveredReason !== null);
  return [
    heading('4 Coverage'),
    table(
      ['Criterion', 'Title', 'Papers', 'Conclusion'],
      c.criteria.map((criterion) => [criterion.id, criterion.title, criterion.papers.join(', '), criterion.conclusion]),
    ),
    heading('Not covered, and limits', 2),
    ...left.map((criterion) => bullet(`${criterion.id} ${criterion.title}: ${criterion.notCoveredReason}`)),
    ...prose(c.notCovered, 'Nothing else of the mandate was left out.'),
    ...prose(
      'An audit looks at samples. Where this report gives numbers, they speak of what was looked at and claim no more.',
    ),
  ];
}

function findings(c: ReportContent): Paragraph[] {
  const one = (finding: FindingContent): Paragraph[] => [
    heading(`${finding.ref} ${finding.title}`, 2),
    fact('Grade', GRADES[finding.grade]),
    fact('Criterion', `${finding.criterion} ${finding.criterionTitle}`),
    fact('Unit', finding.unit),
    fact('Condition', finding.condition),
    ...(finding.extent ? [fact('Extent', finding.extent)] : []),
    fact('Evidence', `${finding.evidence.join(', ')} (${finding.paper})`),
    ...(finding.effect ? [fact('Effect', finding.effect)] : []),
    ...(finding.grade === 'major' || finding.grade === 'minor'
      ? [
          fact(
            'Cause',
            finding.cause === null
              ? 'Not stated by the auditee yet.'
              : `${finding.cause} (Stated by ${finding.causeBy}.)`,
          ),
        ]
      : []),
    ...(finding.grade === 'strength'
      ? []
      : [
          fact(
            'Reply',
            finding.replies.length === 0
              ? 'The auditee was shown this finding and gave no reply before issue.'
              : finding.replies
                  .map(
                    (reply) =>
                      `${reply.stance === 'agrees' ? 'Agrees' : 'Disputes'} (${reply.by}, ${reply.at.slice(0, 10)})${reply.statement ? `: ${reply.statement}` : ''}`,
                  )
                  .join('\n'),
          ),
        ]),
    ...(finding.correctiveAction ? [fact('Corrective action', finding.correctiveAction)] : []),
  ];
  const strengths = c.findings.filter((finding) => finding.grade === 'strength');
  const disputes = c.findings.flatMap((finding) =>
    finding.replies
      .filter((reply) => reply.stance === 'disputes')
      .map((reply) => fact(finding.ref, `“${reply.statement}” (${reply.by}, ${reply.at.slice(0, 10)})`)),
  );
  return [
    heading('5 Findings'),
    ...c.findings.filter((finding) => finding.grade !== 'strength').flatMap(one),
    heading('6 Strengths'),
    ...(strengths.length === 0 ? prose('None was recorded.') : strengths.flatMap(one)),
    heading('7 Dissent'),
    ...(disputes.length === 0 ? prose('No finding is disputed.') : disputes),
  ];
}

function ending(c: ReportContent): (Paragraph | Table)[] {
  const mono = (text: string) =>
    new Paragraph({
      children: text
        .split('\n')
        .map((line, at) => new TextRun({ text: line, font: 'Courier New', size: 16, ...(at > 0 ? { break: 1 } : {}) })),
    });
  return [
    heading('8 Follow-up'),
    ...prose(c.followUp, 'No follow-up was agreed.'),
    heading('9 How to verify this report'),
    ...prose(
      'The head of the organisation’s append-only ledger at the moment of issue. Compare it with the ledger that you are shown; check the audit file offline with “plumbline verify”.',
    ),
    mono(c.checkpoint.trim()),
    fact('Key that verifies it', c.verifierKey),
    heading('Annex A: working papers'),
    table(
      ['No.', 'Paper', 'Tested', 'Conclusion'],
      c.papers.map((paper) => [
        paper.ref,
        `${paper.title} (${paper.unit}; ${paper.criteria.join(', ')})`,
        paper.tested === null
          ? 'not counted'
          : `${paper.tested}${paper.population === null ? '' : ` of ${paper.population}`}, ${paper.exceptions ?? 0} exceptions`,
        `${paper.conclusion} (${paper.preparedBy}; ${paper.reviewedBy})`,
      ]),
    ),
    heading('Annex B: evidence'),
    table(
      ['No.', 'Evidence', 'SHA-256'],
      c.evidence.map((item) => [
        item.ref,
        `${item.title}${item.withdrawn ? ' (withdrawn)' : ''} (${item.source}; ${item.method.replace('-', ' ')})`,
        item.sha256,
      ]),
    ),
  ];
}
