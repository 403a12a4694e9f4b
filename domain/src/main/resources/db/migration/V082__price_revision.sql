-- The revision of prices: the formula of a contract, the indices it rests on, what was applied since when.

create sequence price_formula_seq increment by 10;
create sequence index_value_seq increment by 50;

create table price_formula (
  id bigint primary key,
  contract_reference text not null unique references execution_file (contract_reference),
  fixed_part numeric(6, 4) not null check (fixed_part >= 0 and fixed_part < 1),
  reference_month date not null check (extract(day from reference_month) = 1),
  decimals integer not null check (decimals between 2 and 6),
  rounding text not null check (rounding in ('NEAREST', 'UP')),
  ceiling numeric(6, 2) check (ceiling > 0),
  safeguard numeric(6, 2) check (safeguard > 0)
);

create table price_term (
  formula_id bigint not null references price_formula,
  position integer not null check (position >= 0),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,29}$'),
  weight numeric(6, 4) not null check (weight > 0 and weight <= 1),
  primary key (formula_id, position),
  unique (formula_id, code)
);

create table price_revision (
  formula_id bigint not null references price_formula,
  number integer not null check (number >= 0),
  month date not null check (extract(day from month) = 1),
  applies_from date not null,
  coefficient numeric(10, 6) not null check (coefficient > 0),
  primary key (formula_id, number)
);

-- An index is published month by month; what is published again, corrected, is a new row.
create table index_value (
  id bigint primary key,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,29}$'),
  month date not null check (extract(day from month) = 1),
  number integer not null check (number >= 1),
  value numeric(14, 4) not null check (value > 0),
  source text not null check (length(source) between 1 and 200),
  entered_on date not null,
  unique (code, month, number)
);

create trigger price_formula_is_append_only before update or delete or truncate on price_formula
  for each statement execute function refuse_change();
create trigger price_term_is_append_only before update or delete or truncate on price_term
  for each statement execute function refuse_change();
create trigger price_revision_is_append_only before update or delete or truncate on price_revision
  for each statement execute function refuse_change();
create trigger index_value_is_append_only before update or delete or truncate on index_value
  for each statement execute function refuse_change();
