-- What a framework agreement is drawn on with: its prices, its purchase orders, what was delivered and what became of it.

create sequence framework_seq increment by 10;
create sequence purchase_order_seq increment by 50;
create sequence delivery_seq increment by 50;

create table framework (
  id bigint primary key,
  version integer not null,
  contract_reference text not null unique references contract (reference),
  minimum numeric(13, 2) not null check (minimum >= 0),
  verification_days integer not null check (verification_days between 1 and 60)
);

create table price_item (
  framework_id bigint not null references framework,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,19}$'),
  label text not null check (length(label) between 1 and 200),
  unit_price numeric(13, 2) not null check (unit_price > 0),
  primary key (framework_id, code)
);

create table purchase_order (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-B' || rank),
  contract_reference text not null references framework (contract_reference),
  rank integer not null check (rank between 1 and 99999),
  issued_on date not null,
  deliver_by date not null check (deliver_by >= issued_on),
  commitment text check (length(commitment) between 1 and 50),
  state text not null check (state in ('ISSUED', 'CANCELLED')),
  total numeric(13, 2) not null check (total > 0),
  unique (contract_reference, rank)
);

create index purchase_order_latest on purchase_order (contract_reference, rank desc)
  include (state, total, deliver_by, issued_on);

create table order_line (
  order_id bigint not null references purchase_order,
  position integer not null check (position >= 0),
  code text not null,
  label text not null,
  unit_price numeric(13, 2) not null check (unit_price > 0),
  quantity integer not null check (quantity between 1 and 1000000),
  primary key (order_id, position)
);

create table delivery (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = order_reference || '-L' || rank),
  order_reference text not null references purchase_order (reference),
  rank integer not null check (rank between 1 and 9999),
  note_number text not null check (length(note_number) between 1 and 50),
  delivered_on date not null,
  verify_by date not null check (verify_by > delivered_on),
  heard_on date check (heard_on >= delivered_on),
  hearing text check (length(hearing) between 1 and 2000),
  undecided integer not null check (undecided >= 0),
  unique (order_reference, rank),
  -- a delivery note counts once, however often it is entered
  unique (order_reference, note_number),
  check ((heard_on is null) = (hearing is null))
);

-- What silence will soon admit.
create index delivery_to_verify on delivery (verify_by, id) where undecided > 0;

create table delivered_quantity (
  delivery_id bigint not null references delivery,
  position integer not null check (position >= 0),
  quantity integer not null check (quantity >= 1),
  primary key (delivery_id, position)
);

-- What was decided is never rewritten: a decision is added to those before.
create table verification (
  delivery_id bigint not null references delivery,
  number integer not null check (number >= 0),
  position integer not null check (position >= 0),
  quantity integer not null check (quantity >= 1),
  decision text not null check (decision in ('ADMITTED', 'POSTPONED', 'REDUCED', 'REJECTED')),
  reduction numeric(13, 2) not null check (reduction >= 0 and (reduction > 0) = (decision = 'REDUCED')),
  reason text check (length(reason) between 1 and 1000),
  decided_on date not null,
  tacit boolean not null check (not tacit or decision = 'ADMITTED'),
  primary key (delivery_id, number),
  foreign key (delivery_id, position) references delivered_quantity (delivery_id, position),
  check (decision = 'ADMITTED' or reason is not null)
);

create trigger verification_is_append_only before update or delete or truncate on verification
  for each statement execute function refuse_change();
create trigger price_item_is_append_only before update or delete or truncate on price_item
  for each statement execute function refuse_change();
create trigger order_line_is_append_only before update or delete or truncate on order_line
  for each statement execute function refuse_change();
create trigger delivered_quantity_is_append_only before update or delete or truncate on delivered_quantity
  for each statement execute function refuse_change();

-- Nothing is ordered beyond the maximum, whoever writes (CCP R2162-4): the last barrier, behind the service's own.
create function framework_maximum_holds() returns trigger language plpgsql as $$
declare
  ordered numeric;
  maximum numeric;
begin
  select current_amount into maximum from contract where reference = new.contract_reference for no key update;
  select sum(total) into ordered from purchase_order
    where contract_reference = new.contract_reference and state <> 'CANCELLED';
  if ordered > maximum then
    raise exception 'The orders of % would reach %, above its maximum of %', new.contract_reference, ordered, maximum
      using errcode = 'check_violation', constraint = 'framework_maximum';
  end if;
  return null;
end
$$;

create constraint trigger framework_maximum after insert or update of total, state on purchase_order
  deferrable initially deferred for each row execute function framework_maximum_holds();

-- Revisions (Envers).

create table framework_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_reference text,
  minimum numeric(13, 2),
  verification_days integer,
  primary key (id, revision)
);

create table purchase_order_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  issued_on date,
  deliver_by date,
  commitment text,
  state text,
  total numeric(13, 2),
  primary key (id, revision)
);

create table delivery_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  order_reference text,
  rank integer,
  note_number text,
  delivered_on date,
  verify_by date,
  heard_on date,
  hearing text,
  undecided integer,
  primary key (id, revision)
);
