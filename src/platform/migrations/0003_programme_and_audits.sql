-- The programme, the audits and their teams, plans and meetings.
-- up
create table programme (
  org_id uuid not null references organisation, id uuid not null, name text not null,
  objectives text not null check (length(objectives) > 0), risks text not null default '', resources text not null default '',
  cycle_from date not null, cycle_to date not null, created_by uuid not null, created_at timestamptz not null,
  version integer not null default 1,
  primary key (org_id, id), check (cycle_to > cycle_from), foreign key (org_id, created_by) references person
);
select tenant_table('programme', 'select, insert, update');
-- Approval of one version of the programme by top management.
create table programme_approval (
  org_id uuid not null, id uuid not null, programme_id uuid not null, programme_version integer not null,
  approved_by uuid not null, approved_at timestamptz not null, statement text not null,
  primary key (org_id, id), unique (org_id, programme_id, programme_version),
  foreign key (org_id, programme_id) references programme, foreign key (org_id, approved_by) references person
);
select tenant_table('programme_approval', 'select, insert');
create table planned_audit (
  org_id uuid not null, id uuid not null, programme_id uuid not null, title text not null,
  due_on date not null, planned_from date not null, planned_to date not null, reason text not null,
  dropped_at timestamptz, dropped_reason text, version integer not null default 1,
  primary key (org_id, id), check (planned_to >= planned_from), check ((dropped_at is null) = (dropped_reason is null)),
  foreign key (org_id, programme_id) references programme
);
select tenant_table('planned_audit', 'select, insert, update');
create table planned_audit_unit (
  org_id uuid not null, planned_audit_id uuid not null, unit_id uuid not null,
  primary key (org_id, planned_audit_id, unit_id),
  foreign key (org_id, planned_audit_id) references planned_audit, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('planned_audit_unit', 'select, insert');
create table planned_audit_criterion (
  org_id uuid not null, planned_audit_id uuid not null, criterion_id text not null,
  primary key (org_id, planned_audit_id, criterion_id),
  foreign key (org_id, planned_audit_id) references planned_audit, foreign key (org_id, criterion_id) references criterion
);
select tenant_table('planned_audit_criterion', 'select, insert');

create table audit (
  org_id uuid not null references organisation, id uuid not null, ref text not null, title text not null,
  planned_audit_id uuid,
  objectives text not null check (length(objectives) > 0), scope text not null check (length(scope) > 0),
  methods text not null check (length(methods) > 0), mode text not null check (mode in ('on-site', 'remote', 'hybrid')), remote_note text not null default '',
  starts_on date not null, ends_on date not null,
  stage text not null default 'draft' check (stage in ('draft', 'mandated', 'fieldwork', 'closing', 'reported')),
  created_by uuid not null, created_at timestamptz not null, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), check (ends_on >= starts_on),
  foreign key (org_id, planned_audit_id) references planned_audit, foreign key (org_id, created_by) references person
);
create unique index audit_of_planned on audit (org_id, planned_audit_id) where planned_audit_id is not null;
select tenant_table('audit', 'select, insert, update');
create table audit_unit (
  org_id uuid not null, audit_id uuid not null, unit_id uuid not null, primary key (org_id, audit_id, unit_id),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('audit_unit', 'select, insert');
-- Criteria of the mandate; one that could not be covered keeps its row and says why.
create table audit_criterion (
  org_id uuid not null, audit_id uuid not null, criterion_id text not null, not_covered_reason text,
  primary key (org_id, audit_id, criterion_id),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, criterion_id) references criterion
);
select tenant_table('audit_criterion', 'select, insert, update');
create table mandate_approval (
  org_id uuid not null, id uuid not null, audit_id uuid not null, approved_by uuid not null, approved_at timestamptz not null,
  primary key (org_id, id), unique (org_id, audit_id), foreign key (org_id, audit_id) references audit, foreign key (org_id, approved_by) references person
);
select tenant_table('mandate_approval', 'select, insert');

-- A safeguard makes one threatened independence acceptable: recorded, approved by somebody else, disclosed in the report.
create table safeguard (
  org_id uuid not null, id uuid not null, audit_id uuid not null, person_id uuid not null, rule text not null,
  threat text not null, measure text not null check (length(measure) > 0),
  proposed_by uuid not null, proposed_at timestamptz not null, approved_by uuid, approved_at timestamptz,
  primary key (org_id, id), check ((approved_by is null) = (approved_at is null)),
  check (approved_by is null or (approved_by <> proposed_by and approved_by <> person_id)),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, person_id) references person,
  foreign key (org_id, proposed_by) references person, foreign key (org_id, approved_by) references person
);
select tenant_table('safeguard', 'select, insert, update');
create table assignment (
  org_id uuid not null, id uuid not null, audit_id uuid not null, person_id uuid not null,
  role text not null check (role in ('lead', 'auditor', 'observer')),
  proof jsonb not null, assigned_by uuid not null, assigned_at timestamptz not null,
  released_at timestamptz, released_reason text, version integer not null default 1,
  primary key (org_id, id), foreign key (org_id, audit_id) references audit,
  foreign key (org_id, person_id) references person, foreign key (org_id, assigned_by) references person
);
create unique index assignment_once on assignment (org_id, audit_id, person_id) where released_at is null;
create unique index assignment_one_lead on assignment (org_id, audit_id) where role = 'lead' and released_at is null;
select tenant_table('assignment', 'select, insert, update');
-- An independence that a later fact put in doubt: never hidden.
create table impairment (
  org_id uuid not null, id uuid not null, audit_id uuid not null, assignment_id uuid not null, found_at timestamptz not null,
  proof jsonb not null, disclosure text not null,
  primary key (org_id, id), foreign key (org_id, audit_id) references audit, foreign key (org_id, assignment_id) references assignment
);
select tenant_table('impairment', 'select, insert');

create table agenda_item (
  org_id uuid not null, id uuid not null, audit_id uuid not null, starts_at timestamptz not null, ends_at timestamptz not null,
  title text not null, place text not null default '', unit_id uuid, auditor_id uuid, auditee_id uuid, criteria text[] not null default '{}',
  cancelled_at timestamptz, version integer not null default 1,
  primary key (org_id, id), check (ends_at > starts_at), foreign key (org_id, audit_id) references audit,
  foreign key (org_id, audit_id, unit_id) references audit_unit,
  foreign key (org_id, auditor_id) references person, foreign key (org_id, auditee_id) references person
);
select tenant_table('agenda_item', 'select, insert, update');
create table meeting (
  org_id uuid not null, id uuid not null, audit_id uuid not null, kind text not null check (kind in ('opening', 'closing')),
  held_at timestamptz not null, place text not null default '', minutes text not null, recorded_by uuid not null,
  primary key (org_id, id), unique (org_id, audit_id, kind),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, recorded_by) references person
);
select tenant_table('meeting', 'select, insert');
create table attendance (
  org_id uuid not null, meeting_id uuid not null, person_id uuid not null, present boolean not null,
  primary key (org_id, meeting_id, person_id), foreign key (org_id, meeting_id) references meeting, foreign key (org_id, person_id) references person
);
select tenant_table('attendance', 'select, insert');

-- down
drop table attendance, meeting, agenda_item, impairment, assignment, safeguard, mandate_approval, audit_criterion, audit_unit, audit,
  planned_audit_criterion, planned_audit_unit, planned_audit, programme_approval, programme cascade;
