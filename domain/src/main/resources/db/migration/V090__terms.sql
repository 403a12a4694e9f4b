-- How contracts are paid, and what delays cost their holders.

create sequence payment_terms_seq increment by 10;

create table payment_terms (
  id bigint primary key,
  version integer not null,
  contract_reference text not null unique references contract (reference),
  launched_on date not null,
  ccag text not null,
  holder_size text not null,
  excl_tax numeric(13, 2) not null check (excl_tax >= 0),
  incl_tax numeric(13, 2) not null check (incl_tax >= excl_tax),
  months integer not null check (months between 1 and 240),
  advance_refused boolean not null,
  advance_rate numeric(5, 2) not null check (advance_rate between 0 and 100),
  advance_amount numeric(13, 2) not null check (advance_amount between 0 and incl_tax),
  repayment_start numeric(5, 2) not null check (repayment_start >= 0),
  repayment_end numeric(5, 2) not null check (repayment_end > repayment_start and repayment_end <= 100),
  guarantee_months integer not null check (guarantee_months between 0 and 120),
  retention_rate numeric(5, 2) not null check (retention_rate between 0 and 100),
  retention_substitute text check (length(retention_substitute) between 1 and 200),
  penalty_divisor numeric(9, 2) not null check (penalty_divisor > 0),
  penalty_exemption numeric(13, 2) not null check (penalty_exemption >= 0),
  penalty_cap numeric(5, 2) check (penalty_cap between 0 and 100),
  penalty_hearing_days integer not null check (penalty_hearing_days between 0 and 90),
  derogations text check (length(derogations) between 1 and 1000),
  applied boolean not null,
  guarantee_from date,
  guarantee_to date check (guarantee_to >= guarantee_from),
  release_by date check (release_by >= guarantee_to),
  check (not advance_refused or advance_amount = 0),
  check (guarantee_months > 0 or retention_rate = 0),
  check ((guarantee_from is null) = (guarantee_to is null) and (guarantee_from is null) = (release_by is null))
);

create sequence penalty_seq increment by 10;

create table penalty (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-P' || rank),
  contract_reference text not null references contract (reference),
  rank integer not null check (rank between 1 and 99999),
  holder_kind text not null,
  holder_identifier text not null,
  holder_name text,
  order_reference text not null references purchase_order (reference),
  delivery_reference text references delivery (reference),
  late_value numeric(13, 2) not null check (late_value > 0),
  late_days integer not null check (late_days > 0),
  amount numeric(13, 2) not null check (amount >= 0),
  steps text,
  state text not null check (state in ('PROPOSED', 'DECIDED', 'WAIVED')),
  proposed_by text not null,
  sent_on date not null,
  answer_by date not null check (answer_by >= sent_on),
  heard_on date check (heard_on >= sent_on),
  observations text check (length(observations) between 1 and 2000),
  decided_by text,
  decided_on date check (decided_on >= sent_on),
  waiver text check (length(waiver) between 1 and 2000),
  taken numeric(13, 2) not null check (taken between 0 and amount),
  unique (contract_reference, rank),
  check ((heard_on is null) = (observations is null)),
  check ((decided_by is null) = (decided_on is null) and (decided_by is null) = (state = 'PROPOSED')),
  check ((waiver is not null) = (state = 'WAIVED')),
  -- whoever proposes it does not decide on it
  check (decided_by <> proposed_by),
  -- the holder answered, or let the time pass
  check (state <> 'DECIDED' or heard_on is not null or answer_by = sent_on or decided_on > answer_by),
  check (taken = 0 or state = 'DECIDED')
);

-- A delay costs once.
create unique index penalty_of_delivery on penalty (delivery_reference) where delivery_reference is not null;
create unique index penalty_of_order on penalty (order_reference) where delivery_reference is null;

create table payment_terms_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_reference text,
  launched_on date,
  ccag text,
  holder_size text,
  excl_tax numeric(13, 2),
  incl_tax numeric(13, 2),
  months integer,
  advance_refused boolean,
  advance_rate numeric(5, 2),
  advance_amount numeric(13, 2),
  repayment_start numeric(5, 2),
  repayment_end numeric(5, 2),
  guarantee_months integer,
  retention_rate numeric(5, 2),
  retention_substitute text,
  penalty_divisor numeric(9, 2),
  penalty_exemption numeric(13, 2),
  penalty_cap numeric(5, 2),
  penalty_hearing_days integer,
  derogations text,
  applied boolean,
  guarantee_from date,
  guarantee_to date,
  release_by date,
  primary key (id, revision)
);

create table penalty_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  holder_kind text,
  holder_identifier text,
  holder_name text,
  order_reference text,
  delivery_reference text,
  late_value numeric(13, 2),
  late_days integer,
  amount numeric(13, 2),
  steps text,
  state text,
  proposed_by text,
  sent_on date,
  answer_by date,
  heard_on date,
  observations text,
  decided_by text,
  decided_on date,
  waiver text,
  taken numeric(13, 2),
  primary key (id, revision)
);
