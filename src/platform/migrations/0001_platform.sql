-- Organisations, memberships, ledger, idempotency, counters, invitations.
-- up
create function tenant_table(name text, privileges text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format($p$create policy tenant on %I using (org_id = nullif(current_setting('app.org', true), '')::uuid)
                 with check (org_id = nullif(current_setting('app.org', true), '')::uuid)$p$, name);
  execute format('grant %s on %I to plumbline_app', privileges, name);
end $$;

create table organisation (
  org_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  sample boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
select tenant_table('organisation', 'select, insert, update');
-- A signed-in person may see the names of the organisations that they belong to, before one is chosen.
create table membership (
  org_id uuid not null references organisation,
  user_id text not null,
  person_id uuid not null,
  roles text[] not null check (cardinality(roles) between 1 and 6 and roles <@ array['owner','programme-manager','auditor','auditee','management','reader']),
  suspended_at timestamptz,
  version integer not null default 1,
  primary key (org_id, user_id),
  unique (org_id, person_id)
);
select tenant_table('membership', 'select, insert, update');
create policy own_membership on membership for select using (user_id = nullif(current_setting('app.user', true), ''));
create policy own_organisation on organisation for select using (
  org_id in (select m.org_id from membership m where m.user_id = nullif(current_setting('app.user', true), '')));

create table invitation (
  org_id uuid not null references organisation,
  id uuid not null,
  token_sha256 text not null unique,
  email text not null,
  person_id uuid not null,
  roles text[] not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id)
);
select tenant_table('invitation', 'select, insert, update');
-- The bearer of a token finds its invitation before any organisation is set.
create policy bearer on invitation for select using (token_sha256 = nullif(current_setting('app.invitation', true), ''));

create table counter (
  org_id uuid not null references organisation,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (org_id, series, year)
);
select tenant_table('counter', 'select, insert, update');

create table idempotency (
  org_id uuid not null references organisation,
  key text not null,
  user_id text not null,
  request_sha256 text not null,
  status integer not null,
  reply jsonb,
  created_at timestamptz not null,
  primary key (org_id, user_id, key)
);
select tenant_table('idempotency', 'select, insert');

create table ledger_log (
  org_id uuid primary key references organisation,
  origin text not null,
  verifier_key text not null,
  sealed_signer_key bytea not null
);
select tenant_table('ledger_log', 'select, insert');
create table ledger_head (
  org_id uuid primary key references organisation,
  size bigint not null check (size >= 0),
  frontier bytea[] not null,
  last_at timestamptz
);
select tenant_table('ledger_head', 'select, insert, update');
create table ledger_entry (
  org_id uuid not null references organisation,
  seq bigint not null check (seq >= 0),
  leaf bytea not null check (length(leaf) <= 65535),
  at timestamptz not null,
  actor text not null,
  act text not null,
  subject_type text not null,
  subject_id text not null,
  audit_id uuid,
  primary key (org_id, seq)
);
create index ledger_entry_subject on ledger_entry (org_id, subject_type, subject_id, seq);
create index ledger_entry_audit on ledger_entry (org_id, audit_id, seq);
select tenant_table('ledger_entry', 'select, insert');
create table ledger_payload (
  org_id uuid not null,
  seq bigint not null,
  salt bytea,
  payload bytea,
  erased_at timestamptz,
  primary key (org_id, seq),
  foreign key (org_id, seq) references ledger_entry
);
select tenant_table('ledger_payload', 'select, insert');
grant update (salt, payload, erased_at) on ledger_payload to plumbline_app;
create table ledger_node (
  org_id uuid not null references organisation,
  level integer not null,
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (org_id, level, index)
);
select tenant_table('ledger_node', 'select, insert');

-- down
drop table ledger_node, ledger_payload, ledger_entry, ledger_head, ledger_log, idempotency, counter, invitation, membership, organisation cascade;
drop function tenant_table;
