-- Procedures in two phases, negotiation, dialogue, and contracts without publicity or competition.

create sequence candidacy_seq increment by 10;

do $$
declare
  found text;
begin
  -- what held open calls and adapted procedures only
  for found in
    select conname from pg_constraint
    where conrelid = 'consultation'::regclass and contype = 'c'
      and (conname in ('consultation_procedure_check', 'consultation_state_check')
        or pg_get_constraintdef(oid) like '%deviation IS NOT NULL%')
  loop
    execute format('alter table consultation drop constraint %I', found);
  end loop;
  execute 'alter table bid drop constraint bid_state_check';
end
$$;

alter table consultation
  add ground text,
  add applications_due_at timestamptz,
  add maximum_candidates integer check (maximum_candidates between 1 and 1000),
  add initial_award boolean not null default false,
  add invited_on date,
  add final_called_on date,
  add check (procedure in ('ADAPTED', 'OPEN', 'RESTRICTED', 'NEGOTIATED', 'COMPETITIVE_DIALOGUE', 'WITHOUT_COMPETITION')),
  add check (state in ('PREPARED', 'APPLYING', 'LAUNCHED', 'OPENED')),
  -- another procedure than the advised one has a reason
  add check (deviation is not null
    or procedure in ('OPEN', 'RESTRICTED', 'NEGOTIATED', 'COMPETITIVE_DIALOGUE') and advised = 'FORMAL'
    or procedure = advised),
  add check ((procedure in ('RESTRICTED', 'NEGOTIATED', 'COMPETITIVE_DIALOGUE')) = (applications_due_at is not null)),
  add check ((procedure in ('NEGOTIATED', 'COMPETITIVE_DIALOGUE', 'WITHOUT_COMPETITION')) = (ground is not null)),
  add check (maximum_candidates is null or applications_due_at is not null),
  add check (not initial_award or procedure = 'NEGOTIATED'),
  add check (applications_due_at is not null or state <> 'APPLYING'),
  -- candidates are invited, then they bid
  add check ((applications_due_at is not null and state in ('LAUNCHED', 'OPENED')) = (invited_on is not null)),
  add check (final_called_on is null or procedure = 'NEGOTIATED' and final_called_on >= invited_on);

alter table consultation alter initial_award drop default;

alter table consultation_aud
  add ground text,
  add applications_due_at timestamptz,
  add maximum_candidates integer,
  add initial_award boolean,
  add invited_on date,
  add final_called_on date;

alter table bid
  add final_bid boolean not null default false,
  add check (state in ('RECEIVED', 'LATE', 'REPLACED', 'NEGOTIATED', 'TO_REGULARISE', 'ADMITTED', 'EXCLUDED')),
  add check (state <> 'NEGOTIATED' or not final_bid);

alter table bid alter final_bid drop default;
alter table bid_aud add final_bid boolean;

drop index bid_once;
create unique index bid_once on bid (consultation_reference, lot, bidder_kind, bidder_identifier)
  where state not in ('LATE', 'REPLACED', 'NEGOTIATED');

create table candidacy (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = consultation_reference || '-C' || number),
  consultation_reference text not null references consultation (reference),
  number integer not null check (number between 1 and 9999),
  lot integer not null check (lot >= 1),
  bidder_kind text not null,
  bidder_identifier text not null check (length(bidder_identifier) between 1 and 50),
  bidder_name text not null check (length(bidder_name) between 1 and 200),
  received_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by text not null,
  entry_reason text check (length(entry_reason) between 1 and 2000),
  state text not null check (state in ('RECEIVED', 'LATE', 'REPLACED', 'SELECTED', 'REJECTED', 'LEFT_OUT')),
  reason text check (length(reason) between 1 and 2000),
  unique (consultation_reference, number),
  check (entered_at >= received_at),
  check (state not in ('REJECTED', 'LEFT_OUT') or reason is not null)
);

-- One application of a candidate counts for a lot.
create unique index candidacy_once on candidacy (consultation_reference, lot, bidder_kind, bidder_identifier)
  where state not in ('LATE', 'REPLACED');

-- Late or not is decided by the clock, whoever writes.
create function candidacy_in_time() returns trigger language plpgsql as $$
declare
  due timestamptz;
begin
  select applications_due_at into due from consultation where reference = new.consultation_reference;
  if due is null or (new.received_at > due) <> (new.state = 'LATE') then
    raise exception 'Application % came at %, the deadline was %', new.reference, new.received_at, due
      using errcode = 'check_violation', constraint = 'candidacy_in_time';
  end if;
  return null;
end
$$;

create constraint trigger candidacy_in_time after insert on candidacy for each row execute function candidacy_in_time();

-- What the register says of an arrival is never rewritten.
create trigger candidacy_kept before delete or update of reference, consultation_reference, number, lot, bidder_kind,
  bidder_identifier, bidder_name, received_at, entered_at, entered_by, entry_reason
  on candidacy for each row execute function bid_kept();

-- In a procedure in two phases, only candidates who were selected bid, whoever writes.
create function bid_invited() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from consultation c where c.reference = new.consultation_reference and c.applications_due_at is not null)
    and not exists (
      select 1 from candidacy a
      where a.consultation_reference = new.consultation_reference and a.lot = new.lot and a.state = 'SELECTED'
        and a.bidder_kind = new.bidder_kind and a.bidder_identifier = new.bidder_identifier) then
    raise exception 'Bid % comes from somebody who was not invited', new.reference
      using errcode = 'check_violation', constraint = 'bid_invited';
  end if;
  return null;
end
$$;

create constraint trigger bid_invited after insert on bid for each row execute function bid_invited();

create table candidacy_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  consultation_reference text,
  number integer,
  lot integer,
  bidder_kind text,
  bidder_identifier text,
  bidder_name text,
  received_at timestamptz,
  entered_at timestamptz,
  entered_by text,
  entry_reason text,
  state text,
  reason text,
  primary key (id, revision)
);

-- What the first phase and the cases without competition take from the law. CCP: code de la commande publique.
insert into legal_parameter
  (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
select nextval('legal_parameter_seq'), 0, split_part(reference, '.', 1), reference, figure, valid_from::date, valid_to::date,
  source, confidence, case when confidence <> 'TO_VERIFY' then date '2026-11-23' end, 'PUBLISHED'
from (values
  ('BOOKS_EXEMPTION', 90000, '2019-04-01', null, 'CCP, R2122-9', 'SECONDARY'),
  ('MINIMUM_CANDIDATES.COMPETITIVE_DIALOGUE', 3, '2016-04-01', null, 'CCP, R2142-17', 'TO_VERIFY'),
  ('MINIMUM_CANDIDATES.NEGOTIATED', 3, '2016-04-01', null, 'CCP, R2142-17', 'TO_VERIFY'),
  ('MINIMUM_CANDIDATES.RESTRICTED', 5, '2006-09-01', '2016-03-31', 'CMP, art. 60 I', 'TO_VERIFY'),
  ('MINIMUM_CANDIDATES.RESTRICTED', 5, '2016-04-01', null, 'CCP, R2142-17', 'TO_VERIFY'),
  ('MINIMUM_TIME.COMPETITIVE_DIALOGUE.APPLICATIONS.ORDINARY', 30, '2016-04-01', null, 'CCP, R2161-24', 'TO_VERIFY'),
  ('MINIMUM_TIME.NEGOTIATED.APPLICATIONS.URGENCY', 15, '2016-04-01', null, 'CCP, R2161-12', 'TO_VERIFY')
) as read (reference, figure, valid_from, valid_to, source, confidence);

insert into revision (id, at, caller) values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter p
where not exists (select 1 from legal_parameter_aud a where a.id = p.id);
