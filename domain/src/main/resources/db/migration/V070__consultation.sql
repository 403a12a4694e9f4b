-- Consultations: what is to be bought, the criteria, the register of bids, the analysis and the award of each lot.

create sequence consultation_seq increment by 10;
create sequence consultation_lot_seq increment by 10;
create sequence bid_seq increment by 10;

create table consultation (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = buyer_siret || '-' || number),
  buyer_siret text not null check (buyer_siret ~ '^[0-9]{14}$'),
  number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
  object text not null check (length(object) between 1 and 1000),
  category text not null check (category in ('SUPPLIES_SERVICES', 'WORKS')),
  procedure text not null check (procedure in ('ADAPTED', 'OPEN')),
  advised text not null check (advised in ('WITHOUT_COMPETITION', 'ADAPTED', 'FORMAL')),
  deviation text check (length(deviation) between 1 and 2000),
  launched_on date not null,
  time_case text,
  bids_due_at timestamptz not null,
  analysis_days integer not null check (analysis_days >= 0),
  price_formula text not null check (price_formula in ('INVERSE', 'LINEAR')),
  abnormal_gap integer not null check (abnormal_gap between 1 and 90),
  environmental_condition boolean not null,
  social_exception text check (length(social_exception) between 1 and 2000),
  court text not null check (length(court) between 1 and 500),
  state text not null check (state in ('PREPARED', 'LAUNCHED', 'OPENED')),
  opened_at timestamptz check (opened_at > bids_due_at),
  opened_by text,
  check ((state = 'OPENED') = (opened_at is not null)),
  check ((opened_at is null) = (opened_by is null)),
  -- another procedure than the advised one has a reason
  check (deviation is not null or (procedure, advised) in (('OPEN', 'FORMAL'), ('ADAPTED', 'ADAPTED')))
);

create table consultation_criterion (
  consultation_id bigint not null references consultation,
  position integer not null check (position >= 0),
  parent integer check (parent between 0 and position - 1),
  label text not null check (length(label) between 1 and 200),
  nature text not null check (nature in ('PRICE', 'QUALITY', 'ENVIRONMENT', 'INSERTION')),
  weight numeric(5, 2) not null check (weight > 0 and weight <= 100),
  maximum numeric(6, 2) not null check (maximum > 0 and maximum <= 1000),
  primary key (consultation_id, position)
);

-- Weights sum to 100, whoever writes: the last barrier, behind the service's own.
create function criteria_sum_to_100() returns trigger language plpgsql as $$
declare
  total numeric;
begin
  select sum(weight) into total from consultation_criterion
    where consultation_id = coalesce(new.consultation_id, old.consultation_id) and parent is null;
  if total <> 100 then
    raise exception 'The weights of the criteria sum to %, not to 100', total
      using errcode = 'check_violation', constraint = 'criteria_sum';
  end if;
  return null;
end
$$;

create constraint trigger criteria_sum after insert or update or delete on consultation_criterion
  deferrable initially deferred for each row execute function criteria_sum_to_100();

create table consultation_question (
  consultation_id bigint not null references consultation,
  position integer not null check (position >= 0),
  asked_on date not null,
  question text not null check (length(question) between 1 and 4000),
  answered_on date check (answered_on >= asked_on),
  answer text check (length(answer) between 1 and 4000),
  primary key (consultation_id, position),
  check ((answered_on is null) = (answer is null))
);

create table consultation_analyst (
  consultation_id bigint not null references consultation,
  name text not null,
  primary key (consultation_id, name)
);

create table bid (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = consultation_reference || '-O' || number),
  consultation_reference text not null references consultation (reference),
  number integer not null check (number between 1 and 9999),
  lot integer not null check (lot >= 1),
  bidder_kind text not null,
  bidder_identifier text not null check (length(bidder_identifier) between 1 and 50),
  bidder_name text not null check (length(bidder_name) between 1 and 200),
  received_at timestamptz not null,
  state text not null check (state in ('RECEIVED', 'LATE', 'REPLACED', 'TO_REGULARISE', 'ADMITTED', 'EXCLUDED')),
  price numeric(13, 2) check (price > 0),
  regularise_by date,
  exclusion text
    check (exclusion in ('APPLICATION', 'IRREGULAR', 'UNACCEPTABLE', 'INAPPROPRIATE', 'ABNORMALLY_LOW')),
  reason text check (length(reason) between 1 and 2000),
  low_price text not null check (low_price in ('NONE', 'ASKED', 'ACCEPTED', 'REJECTED')),
  explanation text check (length(explanation) between 1 and 2000),
  judgement text check (length(judgement) between 1 and 2000),
  unique (consultation_reference, number),
  check ((state = 'EXCLUDED') = (exclusion is not null)),
  check (state <> 'EXCLUDED' or reason is not null),
  check (state <> 'ADMITTED' or price is not null),
  check (low_price <> 'REJECTED' or state = 'EXCLUDED'),
  check ((low_price in ('ACCEPTED', 'REJECTED')) = (judgement is not null)),
  -- what is sealed has no price
  check (state not in ('LATE', 'REPLACED') or price is null)
);

-- One bid of a bidder counts for a lot.
create unique index bid_once on bid (consultation_reference, lot, bidder_kind, bidder_identifier)
  where state not in ('LATE', 'REPLACED');

-- Late or not is decided by the clock, whoever writes.
create function bid_in_time() returns trigger language plpgsql as $$
declare
  due timestamptz;
begin
  select bids_due_at into due from consultation where reference = new.consultation_reference;
  if (new.received_at > due) <> (new.state = 'LATE') then
    raise exception 'Bid % came at %, the deadline was %', new.reference, new.received_at, due
      using errcode = 'check_violation', constraint = 'bid_in_time';
  end if;
  return null;
end
$$;

create constraint trigger bid_in_time after insert on bid for each row execute function bid_in_time();

create table bid_note (
  bid_id bigint not null references bid,
  criterion integer not null check (criterion >= 0),
  mark numeric(6, 2) not null check (mark >= 0),
  reason text not null check (length(reason) between 1 and 2000),
  primary key (bid_id, criterion)
);

create table consultation_lot (
  id bigint primary key,
  version integer not null,
  consultation_id bigint not null references consultation,
  number integer not null check (number between 1 and 100),
  object text not null check (length(object) between 1 and 1000),
  estimate numeric(13, 2) not null check (estimate > 0),
  routes text[] not null,
  state text not null
    check (state in ('PENDING', 'PROPOSED', 'AWARDED', 'ANNOUNCED', 'NOTIFIED', 'UNSUCCESSFUL', 'ABANDONED')),
  proposed_on date,
  winner text references bid (reference),
  decided_by text,
  decided_on date,
  reason text check (length(reason) between 1 and 2000),
  announced_on date check (announced_on >= decided_on),
  signable_from date check (signable_from >= announced_on),
  notified_on date check (notified_on >= signable_from),
  contract_reference text unique references contract (reference),
  unique (consultation_id, number),
  check ((state in ('AWARDED', 'ANNOUNCED', 'NOTIFIED')) = (winner is not null)),
  check ((state in ('PENDING', 'PROPOSED')) = (decided_by is null)),
  check ((decided_by is null) = (decided_on is null)),
  check ((state in ('ANNOUNCED', 'NOTIFIED')) = (signable_from is not null)),
  check ((state = 'NOTIFIED') = (contract_reference is not null)),
  check ((state = 'NOTIFIED') = (notified_on is not null))
);

create index consultation_launched on consultation (launched_on desc, reference);

-- Nobody decides on what they analysed, whoever writes.
create function lot_two_persons() returns trigger language plpgsql as $$
begin
  if exists (select 1 from consultation_analyst a where a.consultation_id = new.consultation_id and a.name = new.decided_by) then
    raise exception '% analysed the bids and cannot decide on them', new.decided_by
      using errcode = 'check_violation', constraint = 'lot_two_persons';
  end if;
  return null;
end
$$;

create constraint trigger lot_two_persons after insert or update of decided_by on consultation_lot
  deferrable initially deferred for each row execute function lot_two_persons();

-- Since when a contract may be reserved. CCP: code de la commande publique.
insert into legal_parameter
  (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
select nextval('legal_parameter_seq'), 0, reference, reference, null, valid_from::date, null, source, confidence,
  case when confidence <> 'TO_VERIFY' then date '2026-11-22' end, 'PUBLISHED'
from (values
  ('INSERTION_RESERVATION', '2016-04-01', 'Ordonnance 2015-899, art. 36 ; CCP, L2113-13', 'SECONDARY'),
  ('JOINT_RESERVATION', '2020-12-08', 'Loi 2020-1525 (ASAP) ; CCP, L2113-14', 'TO_VERIFY'),
  ('PRISON_RESERVATION', '2022-10-20', 'CCP, L2113-13-1', 'SECONDARY')
) as read (reference, valid_from, source, confidence);

insert into revision (id, at, caller) values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter where kind in ('INSERTION_RESERVATION', 'JOINT_RESERVATION', 'PRISON_RESERVATION');

-- Revisions (Envers).

create table consultation_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  buyer_siret text,
  number text,
  object text,
  category text,
  procedure text,
  advised text,
  deviation text,
  launched_on date,
  time_case text,
  bids_due_at timestamptz,
  analysis_days integer,
  price_formula text,
  abnormal_gap integer,
  environmental_condition boolean,
  social_exception text,
  court text,
  state text,
  opened_at timestamptz,
  opened_by text,
  primary key (id, revision)
);

create table consultation_criterion_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  consultation_id bigint not null,
  position integer not null,
  parent integer,
  label text,
  nature text,
  weight numeric(5, 2),
  maximum numeric(6, 2),
  primary key (consultation_id, position, revision, revision_type)
);

create table consultation_question_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  consultation_id bigint not null,
  position integer not null,
  asked_on date,
  question text,
  answered_on date,
  answer text,
  primary key (consultation_id, position, revision, revision_type)
);

create table consultation_analyst_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  consultation_id bigint not null,
  name text not null,
  primary key (consultation_id, name, revision, revision_type)
);

create table consultation_lot_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  consultation_id bigint,
  number integer,
  object text,
  estimate numeric(13, 2),
  routes text[],
  state text,
  proposed_on date,
  winner text,
  decided_by text,
  decided_on date,
  reason text,
  announced_on date,
  signable_from date,
  notified_on date,
  contract_reference text,
  primary key (id, revision)
);

create table bid_aud (
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
  state text,
  price numeric(13, 2),
  regularise_by date,
  exclusion text,
  reason text,
  low_price text,
  explanation text,
  judgement text,
  primary key (id, revision)
);

create table bid_note_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  bid_id bigint not null,
  criterion integer not null,
  mark numeric(6, 2),
  reason text,
  primary key (bid_id, criterion, revision, revision_type)
);
