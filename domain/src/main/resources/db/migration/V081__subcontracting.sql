-- Subcontractors: what the holder declared of each (DC4), what the buyer answered, what it pays them itself.

create sequence subcontractor_seq increment by 50;

create table subcontractor (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-S' || rank),
  contract_reference text not null references execution_file (contract_reference),
  rank integer not null check (rank between 1 and 9999),
  siret text not null check (siret ~ '^[0-9]{14}$'),
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 1 and 300),
  work text not null check (length(work) between 1 and 1000),
  payment_terms text not null check (length(payment_terms) between 1 and 1000),
  price_variation text not null check (price_variation in ('FIRM', 'ADJUSTABLE', 'REVISABLE')),
  with_bid boolean not null,
  received_on date not null,
  -- the last day to answer; none when the notification of the contract accepted
  answer_by date check (answer_by > received_on),
  state text not null check (state in ('DECLARED', 'ACCEPTED', 'REFUSED')),
  decided_on date check (decided_on >= received_on),
  tacit boolean not null,
  refusal_reason text check (length(refusal_reason) between 1 and 1000),
  -- that of the act among those published of the contract
  act_number integer check (act_number >= 1),
  -- as the last special act leaves them
  amount numeric(13, 2) not null check (amount >= 1),
  maximum numeric(13, 2) not null check (maximum >= amount),
  months integer not null check (months between 1 and 240),
  paid numeric(13, 2) not null check (paid >= 0),
  unique (contract_reference, rank),
  unique (contract_reference, act_number),
  -- nothing is paid beyond what was accepted, whoever pays
  constraint subcontractor_maximum check (paid <= maximum),
  check ((state = 'DECLARED') = (decided_on is null)),
  check ((state = 'ACCEPTED') = (act_number is not null)),
  check ((state = 'REFUSED') = (refusal_reason is not null)),
  check (state = 'ACCEPTED' or paid = 0),
  check (not tacit or state = 'ACCEPTED'),
  check (state <> 'DECLARED' or answer_by is not null)
);

create index subcontractor_to_answer on subcontractor (answer_by) where state = 'DECLARED';

create table special_act (
  subcontractor_id bigint not null references subcontractor,
  number integer not null check (number >= 0),
  signed_on date not null,
  amount numeric(13, 2) not null check (amount >= 1),
  maximum numeric(13, 2) not null check (maximum >= amount),
  months integer not null check (months between 1 and 240),
  reason text not null check (length(reason) between 1 and 1000),
  primary key (subcontractor_id, number)
);

create table direct_payment (
  subcontractor_id bigint not null references subcontractor,
  number integer not null check (number >= 0),
  invoice text not null check (length(invoice) between 1 and 50),
  paid_on date not null,
  amount numeric(13, 2) not null check (amount > 0),
  primary key (subcontractor_id, number),
  unique (subcontractor_id, invoice)
);

create trigger special_act_is_append_only before update or delete or truncate on special_act
  for each statement execute function refuse_change();
create trigger direct_payment_is_append_only before update or delete or truncate on direct_payment
  for each statement execute function refuse_change();

create table subcontractor_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  siret text,
  name text,
  address text,
  work text,
  payment_terms text,
  price_variation text,
  with_bid boolean,
  received_on date,
  answer_by date,
  state text,
  decided_on date,
  tacit boolean,
  refusal_reason text,
  act_number integer,
  amount numeric(13, 2),
  maximum numeric(13, 2),
  months integer,
  paid numeric(13, 2),
  primary key (id, revision)
);
