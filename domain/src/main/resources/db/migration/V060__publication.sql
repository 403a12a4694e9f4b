-- The act of publishing: a date given once to what had none, and a record of what was published, when and by whom.

alter table contract
  add column unpublished_lines integer not null default 0 check (unpublished_lines >= 0),
  add column publication_due_on date;

-- A missing date of publication no longer is a fault: publishing gives it. The deadline is that of PublicationBacklog.
with undated as (
  select contract_id, count(*) as lines, min(notified_on) as first
  from (
    select id as contract_id, notified_on from contract where published_on is null
    union all
    select contract_id, notified_on from contract_modification where published_on is null
    union all
    select contract_id, notified_on from contract_subcontract where published_on is null
    union all
    select act.contract_id, change.notified_on
    from subcontract_change change join contract_subcontract act on act.id = change.subcontract_id
    where change.published_on is null
  ) line
  group by contract_id
)
update contract set
  publication_faults = publication_faults - undated.lines,
  unpublished_lines = undated.lines,
  publication_due_on = case
    when notified_on >= date '2018-10-01' and initial_amount >= 40000
      or notified_on >= date '2018-10-01' and notified_on < date '2020-01-01' and initial_amount >= 25000
    then undated.first + interval '2 months' end
from undated
where undated.contract_id = contract.id;

alter table contract alter column unpublished_lines drop default;

create index contract_publication_due on contract (publication_due_on, id) where publication_due_on is not null;
create index contract_publication_ready on contract (reference)
  where unpublished_lines > 0 and publication_faults = 0;

-- History still is never rewritten, but for its date of publication: given once, never changed.
create function refuse_change_but_publication() returns trigger language plpgsql as $$
begin
  if old.published_on is not null
      or to_jsonb(new) - 'published_on' is distinct from to_jsonb(old) - 'published_on' then
    raise exception '% is append-only: % refused', tg_table_name, tg_op;
  end if;
  return new;
end
$$;

drop trigger contract_modification_is_append_only on contract_modification;
drop trigger contract_subcontract_is_append_only on contract_subcontract;
drop trigger subcontract_change_is_append_only on subcontract_change;

create trigger contract_modification_is_append_only before delete or truncate on contract_modification
  for each statement execute function refuse_change();
create trigger contract_subcontract_is_append_only before delete or truncate on contract_subcontract
  for each statement execute function refuse_change();
create trigger subcontract_change_is_append_only before delete or truncate on subcontract_change
  for each statement execute function refuse_change();
create trigger contract_modification_is_published_once before update on contract_modification
  for each row execute function refuse_change_but_publication();
create trigger contract_subcontract_is_published_once before update on contract_subcontract
  for each row execute function refuse_change_but_publication();
create trigger subcontract_change_is_published_once before update on subcontract_change
  for each row execute function refuse_change_but_publication();

create sequence contract_publication_seq increment by 500;

create table contract_publication (
  id bigint primary key,
  contract_reference text not null references contract (reference),
  number integer not null check (number >= 1),
  published_at timestamptz not null,
  published_by text not null check (published_by <> ''),
  sha256 text not null,
  content text not null check (content <> ''),
  constraint contract_publication_keeps_its_hash
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  unique (contract_reference, number)
);

create trigger contract_publication_is_append_only before update or delete or truncate on contract_publication
  for each statement execute function refuse_change();
