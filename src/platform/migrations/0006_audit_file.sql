-- Audit files that were sealed into the ledger: which entry, which manifest, and the blobs of what is not stored elsewhere.
-- up
create table audit_file (
  org_id uuid not null, id uuid not null, audit_id uuid not null, ref text not null, report_id uuid not null,
  sealed_seq bigint not null, manifest_sha256 text not null, files jsonb not null, sealed_by uuid not null, sealed_at timestamptz not null,
  primary key (org_id, id), unique (org_id, ref), foreign key (org_id, audit_id) references audit, foreign key (org_id, report_id) references report,
  foreign key (org_id, sealed_seq) references ledger_entry, foreign key (org_id, sealed_by) references person
);
select tenant_table('audit_file', 'select, insert');

-- down
drop table audit_file;
