-- Revisions of the audited records, and the business journal.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create sequence revision_seq increment by 50;

create table revision (
  id bigint primary key,
  at bigint not null,
  caller text not null
);

-- Append-only, each line chained to the one before by a SHA-256 over all it says.
create table journal (
  seq bigint primary key,
  at timestamptz not null,
  caller text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null unique
);

create index journal_subject on journal (subject, seq);

create function journal_hash(previous bytea, seq bigint, at timestamptz, caller text, action text, subject text, details jsonb)
  returns bytea language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), caller, action, subject, details)::text, 'UTF8'))
$$;

-- One writer at a time until its transaction ends, so that the chain has no fork and no gap.
create function journal_append(at timestamptz, caller text, action text, subject text, details text)
  returns bigint language plpgsql as $$
declare
  last journal%rowtype;
  line bigint;
begin
  perform pg_advisory_xact_lock(hashtext('journal'));
  select * into last from journal order by journal.seq desc limit 1;
  line := coalesce(last.seq, 0) + 1;
  insert into journal values (line, at, caller, action, subject, details::jsonb,
    coalesce(last.hash, '\x'), journal_hash(coalesce(last.hash, '\x'), line, at, caller, action, subject, details::jsonb));
  return line;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end
$$;

create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();
