-- The imports: what came in, how far each is, what it gave.

create sequence import_job_seq increment by 50;

create table import_job (
  id bigint primary key,
  reference uuid not null unique,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  file_name text not null check (char_length(file_name) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  dry_run boolean not null,
  started_by text not null,
  -- the roles of the person when the import was started: it is resumed with these
  roles text[] not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- a file that brings the server down is not taken up again for ever
  attempts integer not null check (attempts between 0 and 3),
  state text not null check (state in ('RUNNING', 'INTERRUPTED', 'DONE', 'FAILED')),
  read_count bigint not null check (read_count >= 0),
  created_count bigint not null check (created_count >= 0),
  updated_count bigint not null check (updated_count >= 0),
  unchanged_count bigint not null check (unchanged_count >= 0),
  rejected_count bigint not null check (rejected_count >= 0),
  failure_rule text,
  failure_arguments text[] not null,
  check ((finished_at is not null) = (state in ('DONE', 'FAILED'))),
  check ((failure_rule is not null) = (state = 'FAILED'))
);

-- The same file cannot be imported twice at the same time: a second click, a second person.
create unique index import_job_under_way on import_job (kind, sha256) where state in ('RUNNING', 'INTERRUPTED');

create index import_job_recent on import_job (started_at desc, id desc);

create table import_job_parameter (
  import_job bigint not null references import_job on delete cascade,
  name text not null,
  value text not null,
  primary key (import_job, name)
);

create sequence import_rejection_seq increment by 50;

-- The first of the rejected items; the job has the count of all.
create table import_rejection (
  id bigint primary key,
  job uuid not null references import_job (reference) on delete cascade,
  position bigint not null check (position between 0 and 9999),
  item text not null,
  field text not null,
  value text,
  rule text not null,
  arguments text[] not null,
  unique (job, position)
);
