import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { Ref } from '../evidence/Ref.tsx';
import { CriterionTag } from '../ui/CriterionTag.tsx';
import { Grade } from '../ui/Grade.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { ageWord, standing } from './standing.ts';
import { findings } from './strings.ts';
import { gradeWord } from './words.ts';

const text = findings.list;
type Row = z.infer<typeof Finding>;

const ofAudit: readonly Column<Row>[] = [
  { id: 'ref', header: findings.ref, value: (finding) => finding.ref, cell: (finding) => <Ref of={finding.ref} /> },
  {
    id: 'grade',
    header: findings.grade,
    value: (finding) => gradeWord(finding.grade),
    filter: true,
    cell: (finding) => <Grade grade={finding.grade} />,
  },
  { id: 'title', header: findings.title, value: (finding) => finding.title },
  {
    id: 'criterion',
    header: findings.criterion,
    value: (finding) => finding.criterionId,
    cell: (finding) => <CriterionTag reference={finding.criterionId} />,
    hideBelow: 'sm',
  },
  { id: 'unit', header: findings.unit, value: (finding) => finding.unitName, filter: true, hideBelow: 'md' },
  {
    id: 'state',
    header: text.state,
    value: (finding) => standing(finding).word,
    filter: true,
    cell: (finding) => <Status tone={standing(finding).tone}>{standing(finding).word}</Status>,
    hideBelow: 'sm',
  },
  {
    id: 'recorded',
    header: text.recorded,
    value: (finding) => finding.recordedAt,
    cell: (finding) => <When at={finding.recordedAt.slice(0, 10)} plain />,
    hideBelow: 'lg',
  },
];

/** In the workspace of an audit. */
export const auditFindingColumns = ofAudit;
/** Over all audits; the age is a filter that the picture sets. */
export const findingColumns: readonly Column<Row>[] = [
  ...ofAudit.slice(0, 5),
  {
    id: 'audit',
    header: findings.audit,
    value: (finding) => finding.auditRef,
    cell: (finding) => <Ref of={finding.auditRef} />,
    filter: true,
    hideBelow: 'md',
  },
  ...ofAudit.slice(5),
  {
    id: 'age',
    header: text.age,
    value: (finding) => ageWord(finding),
    filter: true,
    hideBelow: 'lg',
  },
];
