-- Evidence, working papers, findings, corrective action, reports.
-- up
create table evidence_request (
  org_id uuid not null, id uuid not null, audit_id uuid not null, ref text not null, unit_id uuid not null,
  asked_of uuid not null, asked_by uuid not null, asked_at timestamptz not null, due_on date not null, wanted text not null,
  criteria text[] not null default '{}', withdrawn_at timestamptz, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), foreign key (org_id, audit_id) references audit,
  foreign key (org_id, audit_id, unit_id) references audit_unit,
  foreign key (org_id, asked_of) references person, foreign key (org_id, asked_by) references person
);
select tenant_table('evidence_request', 'select, insert, update');
create table evidence_answer (
  org_id uuid not null, id uuid not null, request_id uuid not null, answered_by uuid not null, answered_at timestamptz not null, statement text not null,
  primary key (org_id, id), foreign key (org_id, request_id) references evidence_request, foreign key (org_id, answered_by) references person
);
select tenant_table('evidence_answer', 'select, insert');

-- Immutable bytes and their provenance. A new version is a new row; withdrawal is a row of its own.
create table evidence (
  org_id uuid not null, id uuid not null, audit_id uuid not null, ref text not null, title text not null,
  file_name text not null, declared_type text not null, detected_type text, type_disagrees boolean not null default false,
  bytes bigint not null check (bytes > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  collector_id uuid not null, source text not null, method text not null check (method in ('interview', 'observation', 'document-review', 'system-export', 'technical-test', 'sampling')),
  collected_at timestamptz not null, stored_at timestamptz not null, request_id uuid, supersedes_id uuid,
  primary key (org_id, id), unique (org_id, ref), unique (org_id, audit_id, id), foreign key (org_id, audit_id) references audit,
  foreign key (org_id, collector_id) references person, foreign key (org_id, request_id) references evidence_request,
  foreign key (org_id, audit_id, supersedes_id) references evidence (org_id, audit_id, id)
);
select tenant_table('evidence', 'select, insert');
create table evidence_withdrawal (
  org_id uuid not null, id uuid not null, evidence_id uuid not null, reason text not null, withdrawn_by uuid not null, withdrawn_at timestamptz not null,
  primary key (org_id, id), unique (org_id, evidence_id), foreign key (org_id, evidence_id) references evidence, foreign key (org_id, withdrawn_by) references person
);
select tenant_table('evidence_withdrawal', 'select, insert');

create table working_paper (
  org_id uuid not null, id uuid not null, audit_id uuid not null, unit_id uuid not null, ref text not null, title text not null,
  procedure text not null, result text not null default '', exceptions integer, tested integer, population integer,
  conclusion text check (conclusion in ('conforms', 'does-not-conform', 'opportunity', 'not-concluded')), conclusion_reason text not null default '',
  prepared_by uuid not null, prepared_at timestamptz, reviewed_by uuid, reviewed_at timestamptz, review_note text not null default '',
  stage text not null default 'open' check (stage in ('open', 'prepared', 'reviewed')),
  flagged_reason text, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), unique (org_id, audit_id, id),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, audit_id, unit_id) references audit_unit,
  foreign key (org_id, prepared_by) references person, foreign key (org_id, reviewed_by) references person,
  check (reviewed_by is null or reviewed_by <> prepared_by), check (stage = 'open' or (conclusion is not null and prepared_at is not null)),
  check (stage <> 'reviewed' or (reviewed_by is not null and reviewed_at is not null)),
  check (tested is null or population is null or tested <= population), check (exceptions is null or (tested is not null and exceptions between 0 and tested))
);
select tenant_table('working_paper', 'select, insert, update');
create table working_paper_criterion (
  org_id uuid not null, audit_id uuid not null, working_paper_id uuid not null, criterion_id text not null,
  primary key (org_id, working_paper_id, criterion_id),
  foreign key (org_id, audit_id, working_paper_id) references working_paper (org_id, audit_id, id),
  foreign key (org_id, audit_id, criterion_id) references audit_criterion
);
select tenant_table('working_paper_criterion', 'select, insert');
create table working_paper_evidence (
  org_id uuid not null, audit_id uuid not null, working_paper_id uuid not null, evidence_id uuid not null, added_at timestamptz not null, detached_at timestamptz,
  primary key (org_id, working_paper_id, evidence_id),
  foreign key (org_id, audit_id, working_paper_id) references working_paper (org_id, audit_id, id),
  foreign key (org_id, audit_id, evidence_id) references evidence (org_id, audit_id, id)
);
select tenant_table('working_paper_evidence', 'select, insert, update');

create table finding (
  org_id uuid not null, id uuid not null, audit_id uuid not null, unit_id uuid not null, ref text not null, title text not null,
  working_paper_id uuid not null, criterion_id text not null,
  grade text not null check (grade in ('major', 'minor', 'opportunity', 'strength')),
  condition text not null check (length(condition) > 0), extent_found integer, extent_of integer, extent_note text not null default '',
  effect text not null default '', cause text, cause_stated_by uuid, flagged_reason text,
  recorded_by uuid not null, recorded_at timestamptz not null, communicated_at timestamptz, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), unique (org_id, audit_id, id),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, audit_id, unit_id) references audit_unit,
  foreign key (org_id, audit_id, working_paper_id) references working_paper (org_id, audit_id, id),
  foreign key (org_id, audit_id, criterion_id) references audit_criterion,
  foreign key (org_id, recorded_by) references person, foreign key (org_id, cause_stated_by) references person,
  check (extent_found is null or (extent_of is not null and extent_found between 0 and extent_of)), check ((cause is null) = (cause_stated_by is null))
);
select tenant_table('finding', 'select, insert, update');
create table finding_evidence (
  org_id uuid not null, audit_id uuid not null, finding_id uuid not null, evidence_id uuid not null,
  primary key (org_id, finding_id, evidence_id),
  foreign key (org_id, audit_id, finding_id) references finding (org_id, audit_id, id),
  foreign key (org_id, audit_id, evidence_id) references evidence (org_id, audit_id, id)
);
select tenant_table('finding_evidence', 'select, insert');
create function nonconformity_has_evidence() returns trigger language plpgsql as $$
begin
  if new.grade in ('major', 'minor') and not exists (
    select from finding_evidence e where e.org_id = new.org_id and e.finding_id = new.id) then
    raise exception 'a nonconformity needs evidence (finding %)', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger finding_evidence_needed after insert or update on finding deferrable initially deferred
  for each row execute function nonconformity_has_evidence();
-- Right of reply.
create table reply (
  org_id uuid not null, id uuid not null, finding_id uuid not null, replied_by uuid not null, replied_at timestamptz not null,
  stance text not null check (stance in ('agrees', 'disputes')), statement text not null,
  primary key (org_id, id), foreign key (org_id, finding_id) references finding, foreign key (org_id, replied_by) references person,
  check (stance = 'agrees' or length(statement) > 0)
);
select tenant_table('reply', 'select, insert');

create table corrective_action (
  org_id uuid not null, id uuid not null, ref text not null, finding_id uuid not null, owner_id uuid not null,
  opened_by uuid not null, opened_at timestamptz not null, due_on date not null, due_changes integer not null default 0, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), unique (org_id, finding_id),
  foreign key (org_id, finding_id) references finding, foreign key (org_id, owner_id) references person, foreign key (org_id, opened_by) references person
);
select tenant_table('corrective_action', 'select, insert, update');
-- Each gate is a recorded act; the newest row of a kind since the last reopening counts.
create table corrective_action_step (
  org_id uuid not null, id uuid not null, action_id uuid not null, number integer not null,
  kind text not null check (kind in ('correction', 'cause', 'similar-cases', 'plan', 'done', 'verification', 'effectiveness', 'closure', 'reopening', 'due-change')),
  outcome text check (outcome in ('accepted', 'rejected', 'effective', 'not-effective')),
  statement text not null check (length(statement) > 0), effectiveness_criteria text, review_after date, evidence_ids uuid[] not null default '{}',
  new_due_on date, taken_by uuid not null, taken_at timestamptz not null,
  primary key (org_id, id), unique (org_id, action_id, number),
  foreign key (org_id, action_id) references corrective_action, foreign key (org_id, taken_by) references person,
  check (kind <> 'plan' or (effectiveness_criteria is not null and review_after is not null)),
  check ((kind in ('verification', 'effectiveness')) = (outcome is not null))
);
select tenant_table('corrective_action_step', 'select, insert');

-- What the lead auditor writes before issue.
create table report_draft (
  org_id uuid not null, audit_id uuid not null, summary text not null default '', conclusion text not null default '', not_covered text not null default '',
  follow_up text not null default '', distribution text[] not null default '{}', version integer not null default 1,
  primary key (org_id, audit_id), foreign key (org_id, audit_id) references audit
);
select tenant_table('report_draft', 'select, insert, update');
-- Issued once, immutable; corrected only by a new linked edition.
create table report (
  org_id uuid not null, id uuid not null, audit_id uuid not null, ref text not null, edition integer not null, supersedes_id uuid, correction_reason text,
  content jsonb not null, pdf_sha256 text not null, pdf_bytes bigint not null, docx_sha256 text not null, docx_bytes bigint not null,
  checkpoint text not null, issued_by uuid not null, issued_at timestamptz not null,
  primary key (org_id, id), unique (org_id, audit_id, edition), unique (org_id, ref, edition),
  check ((edition = 1) = (supersedes_id is null)), check ((edition = 1) = (correction_reason is null)),
  foreign key (org_id, audit_id) references audit, foreign key (org_id, supersedes_id) references report, foreign key (org_id, issued_by) references person
);
select tenant_table('report', 'select, insert');
-- After issue nothing that the report rests on may change; replies and corrective action go on.
create function audit_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from report r where r.org_id = new.org_id and r.audit_id = new.audit_id) then
    raise exception 'the report of audit % is issued', new.audit_id using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger frozen_after_report before insert or update on working_paper for each row execute function audit_is_open();
create trigger frozen_after_report before insert or update on working_paper_evidence for each row execute function audit_is_open();
create trigger frozen_after_report before insert on finding for each row execute function audit_is_open();
create trigger frozen_after_report before insert on finding_evidence for each row execute function audit_is_open();
create function finding_is_open() returns trigger language plpgsql as $$
begin
  if (new.grade, new.condition, new.criterion_id, new.effect, new.title, new.extent_found, new.extent_of, new.extent_note)
     is distinct from (old.grade, old.condition, old.criterion_id, old.effect, old.title, old.extent_found, old.extent_of, old.extent_note)
     and exists (select from report r where r.org_id = new.org_id and r.audit_id = new.audit_id) then
    raise exception 'the report of audit % is issued', new.audit_id using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger frozen_after_report_update before update on finding for each row execute function finding_is_open();

-- down
drop table report, report_draft, corrective_action_step, corrective_action, reply, finding_evidence, finding, working_paper_evidence,
  working_paper_criterion, working_paper, evidence_withdrawal, evidence, evidence_answer, evidence_request cascade;
drop function audit_is_open, finding_is_open, nonconformity_has_evidence;
