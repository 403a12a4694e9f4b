-- The insertion clauses, the persons whose hours they count, and the hours, month by month.

create extension if not exists btree_gist;

create sequence social_clause_seq increment by 10;
create sequence participant_seq increment by 50;
create sequence participant_number_seq;
create sequence hours_statement_seq increment by 50;

create table social_clause (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-C' || rank),
  contract_reference text not null references contract (reference),
  rank integer not null check (rank between 1 and 9999),
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  due numeric(10, 2) not null check (due > 0 and due % 0.25 = 0),
  hourly_penalty numeric(10, 2) not null check (hourly_penalty >= 0),
  state text not null check (state in ('RUNNING', 'CLOSED')),
  -- an hour belongs to one clause of its contract at most
  constraint social_clause_windows_apart
    exclude using gist (contract_reference with =, daterange(window_from, window_to, '[]') with &&)
);

create table closed_month (
  clause_id bigint not null references social_clause,
  month date not null check (extract(day from month) = 1),
  primary key (clause_id, month)
);

create table participant (
  id bigint primary key,
  version integer not null,
  reference text not null unique,
  identity_hash text not null check (identity_hash ~ '^[0-9a-f]{64}$'),
  pass_number text unique check (pass_number ~ '^[0-9A-Z]{5}[0-9]{7}$'),
  family_name text not null check (length(family_name) between 1 and 100),
  given_names text not null check (length(given_names) between 1 and 100),
  birth_date date not null
);

-- Two persons may share a name and a birth date: then each has a PASS that tells them apart.
create unique index participant_is_one_person on participant (identity_hash, coalesce(pass_number, ''));
create index participant_by_name on participant (family_name, given_names, id);

create table hours_statement (
  id bigint primary key,
  version integer not null,
  clause_id bigint not null references social_clause,
  participant_id bigint not null references participant,
  employer_siret text not null check (employer_siret ~ '^[0-9]{14}$'),
  month date not null check (extract(day from month) = 1),
  hours numeric(6, 2) not null check (hours >= 0 and hours % 0.25 = 0 and hours <= 24 * 31),
  eligibility text not null check (eligibility in ('PENDING', 'VALIDATED')),
  category text,
  number integer not null check (number >= 1),
  unique (clause_id, month, participant_id, employer_siret)
);

-- What one employer had one person do in one month counts for one clause at most.
create unique index hours_statement_counts_once on hours_statement (participant_id, month, employer_siret)
  where hours > 0;

-- Revisions (Envers).

create table social_clause_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  window_from date,
  window_to date,
  due numeric(10, 2),
  hourly_penalty numeric(10, 2),
  state text,
  primary key (id, revision)
);

create table closed_month_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  clause_id bigint not null,
  month date not null,
  primary key (clause_id, month, revision)
);

create table participant_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  identity_hash text,
  pass_number text,
  family_name text,
  given_names text,
  birth_date date,
  primary key (id, revision)
);

create table hours_statement_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  clause_id bigint,
  participant_id bigint,
  employer_siret text,
  month date,
  hours numeric(6, 2),
  eligibility text,
  category text,
  number integer,
  primary key (id, revision)
);
