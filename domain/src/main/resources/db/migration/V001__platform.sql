-- Revisions of the audited records, the business journal, the log of who opened whose file.

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
  at timestamptz not null check (isfinite(at)),
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
  select sha256(previous || convert_to(
    jsonb_build_array(seq, extract(epoch from at)::text, caller, action, subject, details)::text, 'UTF8'))
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

-- The number of the first line that is missing, out of place or changed; null when the chain holds. Anybody who may read
-- the journal can run it: select journal_first_broken();
create function journal_first_broken() returns bigint language sql stable as $$
  select line
  from (
    select row_number() over (order by seq) as line, seq, previous_hash, hash,
      coalesce(lag(hash) over (order by seq), '\x') as hash_before,
      journal_hash(previous_hash, seq, at, caller, action, subject, details) as hash_of_all
    from journal
  ) chain
  where seq <> line or previous_hash <> hash_before or hash <> hash_of_all
  order by line
  limit 1
$$;

-- Who opened a person's file or read the logs, and why. Kept twelve months, then purged: not part of the chain.
create table access_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null check (isfinite(at)),
  caller text not null,
  action text not null check (action in ('FILE_OPENED', 'JOURNAL_READ', 'ACCESSES_READ', 'HISTORY_READ')),
  subject text not null,
  reason text not null
);

create index access_log_subject on access_log (subject, seq);
create index access_log_at on access_log (at);

create trigger access_log_is_append_only before update or truncate on access_log
  for each statement execute function refuse_change();

create function refuse_early_purge() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '12 months' then
    raise exception '% keeps its lines for twelve months: % refused', tg_table_name, tg_op;
  end if;
  return old;
end
$$;

create trigger access_log_is_kept before delete on access_log
  for each row execute function refuse_early_purge();
