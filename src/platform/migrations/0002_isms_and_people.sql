-- The ISMS, what is audited against, what can be audited, and who may audit.
-- up
create table firm (
  org_id uuid not null references organisation, id uuid not null,
  name text not null, version integer not null default 1,
  primary key (org_id, id)
);
select tenant_table('firm', 'select, insert, update');

create table person (
  org_id uuid not null references organisation, id uuid not null,
  name text not null, email text, job_title text,
  kind text not null check (kind in ('staff', 'external')),
  firm_id uuid, manager_id uuid, fictional boolean not null default false,
  may_audit boolean not null default false,
  left_on date, version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, firm_id) references firm, foreign key (org_id, manager_id) references person,
  check (kind = 'staff' or firm_id is not null), check (manager_id <> id)
);
create unique index person_email on person (org_id, lower(email)) where email is not null;
select tenant_table('person', 'select, insert, update');
alter table membership add foreign key (org_id, person_id) references person;
alter table invitation add foreign key (org_id, person_id) references person, add foreign key (org_id, invited_by) references person;

create table isms (
  org_id uuid primary key references organisation,
  scope text not null, interested_parties jsonb not null, version integer not null default 1
);
select tenant_table('isms', 'select, insert, update');

create table certificate (
  org_id uuid not null references organisation, id uuid not null,
  certification_body text not null, number text,
  stage1_on date, stage2_on date, issued_on date, expires_on date,
  surveillance1_on date, surveillance2_on date, recertification_on date,
  superseded_by uuid, version integer not null default 1,
  primary key (org_id, id), foreign key (org_id, superseded_by) references certificate
);
select tenant_table('certificate', 'select, insert, update');

-- Every organisation holds a row per criterion: ISO clauses ('4.1'), controls ('A.5.1') and own requirements ('OR-001').
create table criterion (
  org_id uuid not null references organisation, id text not null,
  kind text not null check (kind in ('clause', 'control', 'own')),
  position integer not null,
  title text not null,
  catalogue text,
  source_kind text check (source_kind in ('policy', 'law', 'contract')), source text, wording text,
  licensed_text text, licence_note text,
  retired_at timestamptz, version integer not null default 1,
  primary key (org_id, id),
  check (kind = 'own' or catalogue is not null), check (kind <> 'own' or (source is not null and wording is not null)),
  check (licensed_text is null or licence_note is not null)
);
select tenant_table('criterion', 'select, insert, update');

create table soa_entry (
  org_id uuid not null, criterion_id text not null,
  applicable boolean not null, justification text not null default '',
  status text not null check (status in ('not-started', 'planned', 'partly-implemented', 'implemented')),
  owner_id uuid, version integer not null default 1,
  primary key (org_id, criterion_id),
  foreign key (org_id, criterion_id) references criterion, foreign key (org_id, owner_id) references person
);
select tenant_table('soa_entry', 'select, insert, update');

create table auditable_unit (
  org_id uuid not null references organisation, id uuid not null, ref text not null,
  name text not null, description text not null default '',
  kind text not null check (kind in ('process', 'site', 'system', 'supplier', 'function')),
  owner_id uuid not null,
  size integer not null check (size between 1 and 5), legal integer not null check (legal between 1 and 5),
  risk integer not null check (risk between 1 and 5),
  change_process integer not null check (change_process between 1 and 5), change_structure integer not null check (change_structure between 1 and 5),
  change_people integer not null check (change_people between 1 and 5), change_technology integer not null check (change_technology between 1 and 5),
  key boolean not null, legal_max_months integer check (legal_max_months between 1 and 120),
  retired_at timestamptz, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), foreign key (org_id, owner_id) references person
);
select tenant_table('auditable_unit', 'select, insert, update');
-- Which criteria a unit answers for; taken off by ended_at, never deleted.
create table unit_criterion (
  org_id uuid not null, unit_id uuid not null, criterion_id text not null, added_at timestamptz not null, ended_at timestamptz,
  primary key (org_id, unit_id, criterion_id, added_at),
  foreign key (org_id, unit_id) references auditable_unit, foreign key (org_id, criterion_id) references criterion
);
select tenant_table('unit_criterion', 'select, insert, update');
-- Audits before Plumbline, so that intervals have a start.
create table earlier_audit (
  org_id uuid not null, id uuid not null, unit_id uuid not null, ended_on date not null,
  outcome text not null check (outcome in ('clean', 'minor', 'major')), source text not null,
  primary key (org_id, id), foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('earlier_audit', 'select, insert');

create table change_entry (
  org_id uuid not null references organisation, id uuid not null, ref text not null,
  kind text not null check (kind in ('process', 'structure', 'people', 'technology')),
  happened_on date not null, title text not null, description text not null default '',
  recorded_by uuid not null, version integer not null default 1,
  primary key (org_id, id), unique (org_id, ref), foreign key (org_id, recorded_by) references person
);
select tenant_table('change_entry', 'select, insert, update');
create table change_unit (
  org_id uuid not null, change_id uuid not null, unit_id uuid not null,
  primary key (org_id, change_id, unit_id),
  foreign key (org_id, change_id) references change_entry, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('change_unit', 'select, insert');

-- A risk-assessment result. A re-assessment is a new row that supersedes the earlier one.
create table risk (
  org_id uuid not null references organisation, id uuid not null, ref text not null,
  title text not null, description text not null default '',
  likelihood integer not null check (likelihood between 1 and 5), impact integer not null check (impact between 1 and 5),
  treatment text not null check (treatment in ('modify', 'retain', 'avoid', 'share')), treatment_note text not null default '',
  owner_id uuid, assessed_on date not null, source text not null default '',
  superseded_by uuid,
  primary key (org_id, id), foreign key (org_id, owner_id) references person, foreign key (org_id, superseded_by) references risk
);
create unique index risk_ref on risk (org_id, ref) where superseded_by is null;
select tenant_table('risk', 'select, insert');
grant update (superseded_by) on risk to plumbline_app;
create table risk_unit (
  org_id uuid not null, risk_id uuid not null, unit_id uuid not null, primary key (org_id, risk_id, unit_id),
  foreign key (org_id, risk_id) references risk, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('risk_unit', 'select, insert');
create table risk_criterion (
  org_id uuid not null, risk_id uuid not null, criterion_id text not null, primary key (org_id, risk_id, criterion_id),
  foreign key (org_id, risk_id) references risk, foreign key (org_id, criterion_id) references criterion
);
select tenant_table('risk_criterion', 'select, insert');

-- What a person does for a unit; ended by to_on.
create table responsibility (
  org_id uuid not null, id uuid not null, person_id uuid not null, unit_id uuid not null,
  kind text not null check (kind in ('owns', 'operates', 'built', 'wrote', 'manages', 'answers-for')),
  note text not null default '', from_on date not null, to_on date, version integer not null default 1,
  primary key (org_id, id), check (to_on is null or to_on >= from_on),
  foreign key (org_id, person_id) references person, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('responsibility', 'select, insert, update');
-- What could bend a person's judgement: money, family, friendship, advice sold (by them or their firm), a former employer. unit_id null: the whole organisation.
create table interest (
  org_id uuid not null, id uuid not null, person_id uuid, firm_id uuid, unit_id uuid,
  kind text not null check (kind in ('financial', 'family', 'friendship', 'sold-advice', 'former-role')),
  note text not null default '', from_on date not null, to_on date, version integer not null default 1,
  primary key (org_id, id), check ((person_id is null) <> (firm_id is null)), check (to_on is null or to_on >= from_on),
  foreign key (org_id, person_id) references person, foreign key (org_id, firm_id) references firm, foreign key (org_id, unit_id) references auditable_unit
);
select tenant_table('interest', 'select, insert, update');

create table competence (
  org_id uuid not null, id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('auditing', 'iso-27001', 'technical')),
  title text not null, issuer text not null, evidence text not null check (length(evidence) > 0),
  obtained_on date not null, expires_on date not null,
  withdrawn_at timestamptz, version integer not null default 1,
  primary key (org_id, id), check (expires_on > obtained_on), foreign key (org_id, person_id) references person
);
select tenant_table('competence', 'select, insert, update');
create table absence (
  org_id uuid not null, id uuid not null, person_id uuid not null, from_on date not null, to_on date not null,
  note text not null default '', cancelled_at timestamptz, version integer not null default 1,
  primary key (org_id, id), check (to_on >= from_on), foreign key (org_id, person_id) references person
);
select tenant_table('absence', 'select, insert, update');

-- down
alter table invitation drop constraint invitation_org_id_person_id_fkey, drop constraint invitation_org_id_invited_by_fkey;
alter table membership drop constraint membership_org_id_person_id_fkey;
drop table absence, competence, interest, responsibility, risk_criterion, risk_unit, risk, change_unit, change_entry, earlier_audit,
  unit_criterion, auditable_unit, soa_entry, criterion, certificate, isms, person, firm cascade;
