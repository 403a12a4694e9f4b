-- Invoices: what the holders ask to be paid, held against what was admitted, and how far each has come.

create sequence invoice_seq increment by 50;

create table invoice (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-F' || rank),
  contract_reference text not null references contract (reference),
  rank integer not null check (rank between 1 and 99999),
  number text not null check (length(number) between 1 and 50),
  holder_kind text not null,
  holder_identifier text not null,
  holder_name text,
  issued_on date not null,
  received_on date not null check (received_on >= issued_on),
  credits text references invoice (reference) check (credits <> reference),
  state text not null check (state in ('RECEIVED', 'SUSPENDED', 'SERVICE_DONE', 'SETTLED', 'PAID', 'REJECTED')),
  total_excluding_tax numeric(13, 2) not null,
  total_including_tax numeric(13, 2) not null,
  starts_on date,
  delay_days integer check (delay_days between 1 and 120),
  suspended_on date check (suspended_on >= starts_on),
  completed_on date check (completed_on >= suspended_on),
  due_on date,
  suspension_reason text check (length(suspension_reason) between 1 and 1000),
  rejection_reason text check (length(rejection_reason) between 1 and 1000),
  certified_by text,
  certified_on date,
  settled_by text,
  settled_on date check (settled_on >= certified_on),
  payable numeric(13, 2) check (payable >= 0),
  paid_on date check (paid_on >= settled_on),
  unique (contract_reference, rank),
  check (credits is null or total_excluding_tax < 0),
  check (credits is not null or total_excluding_tax > 0),
  -- a credit note has no clock: it follows its invoice
  check ((credits is null) = (starts_on is not null)),
  check (credits is not null or (state = 'REJECTED') = (rejection_reason is not null)),
  check ((starts_on is null) = (delay_days is null)),
  check ((suspended_on is null) = (suspension_reason is null)),
  check (credits is not null or (due_on is null) = (suspended_on is not null and completed_on is null)),
  check (completed_on is null or suspended_on is not null),
  check ((certified_by is null) = (certified_on is null)),
  check ((settled_by is null) = (settled_on is null) and (settled_by is null) = (payable is null)),
  check (settled_by is null or certified_by is not null),
  check (credits is not null or (state in ('SETTLED', 'PAID')) = (settled_by is not null)),
  check (credits is not null or (state = 'PAID') = (paid_on is not null)),
  -- who certified the service does not settle
  check (settled_by <> certified_by)
);

-- The same invoice counts once; one that was refused may come again under its number.
create unique index invoice_once on invoice (holder_identifier, number) where state <> 'REJECTED';
create index invoice_latest on invoice (contract_reference, rank desc);
create index invoice_credits on invoice (credits) where credits is not null;
create index invoice_due on invoice (due_on) where state in ('RECEIVED', 'SERVICE_DONE', 'SETTLED');

create table invoice_line (
  invoice_id bigint not null references invoice,
  rank integer not null check (rank >= 0),
  order_reference text not null references purchase_order (reference),
  position integer not null check (position >= 0),
  quantity integer not null,
  amount numeric(13, 2) not null check (amount <> 0 and (quantity = 0 or sign(quantity) = sign(amount))),
  primary key (invoice_id, rank),
  unique (invoice_id, order_reference, position)
);

create index invoice_line_order on invoice_line (order_reference, position) include (quantity, amount, invoice_id);

create table invoice_vat (
  invoice_id bigint not null references invoice,
  rank integer not null check (rank >= 0),
  rate numeric(5, 2) not null check (rate between 0 and 100),
  base numeric(13, 2) not null,
  tax numeric(13, 2) not null check (tax = round(base * rate / 100, 2)),
  primary key (invoice_id, rank),
  unique (invoice_id, rate)
);

create trigger invoice_line_is_append_only before update or delete or truncate on invoice_line
  for each statement execute function refuse_change();
create trigger invoice_vat_is_append_only before update or delete or truncate on invoice_vat
  for each statement execute function refuse_change();

-- No more is invoiced of a line than was admitted, whoever writes: the last barrier, behind the service's own.
create function invoiced_within_admitted(ordered text, line integer) returns void language plpgsql as $$
declare
  invoiced record;
  admitted record;
begin
  perform 1 from contract k join purchase_order o on o.contract_reference = k.reference
    where o.reference = ordered for no key update of k;
  select coalesce(sum(l.quantity), 0) as units, coalesce(sum(l.amount), 0) as amount into invoiced
    from invoice_line l join invoice i on i.id = l.invoice_id
    where l.order_reference = ordered and l.position = line and i.state <> 'REJECTED';
  select coalesce(sum(v.quantity), 0) as units, coalesce(sum(v.quantity * l.unit_price - v.reduction), 0) as amount
    into admitted
    from purchase_order o
      join order_line l on l.order_id = o.id and l.position = line
      join delivery d on d.order_reference = o.reference
      join verification v on v.delivery_id = d.id and v.position = l.position
    where o.reference = ordered and v.decision in ('ADMITTED', 'REDUCED');
  if invoiced.units > admitted.units or invoiced.amount > admitted.amount then
    raise exception 'Line % of % was admitted for % (%), and would be invoiced for % (%)',
      line + 1, ordered, admitted.units, admitted.amount, invoiced.units, invoiced.amount
      using errcode = 'check_violation', constraint = 'invoiced_within_admitted';
  end if;
end
$$;

create function invoice_line_is_admitted() returns trigger language plpgsql as $$
begin
  perform invoiced_within_admitted(new.order_reference, new.position);
  return null;
end
$$;

create function invoice_state_is_admitted() returns trigger language plpgsql as $$
begin
  perform invoiced_within_admitted(l.order_reference, l.position) from invoice_line l where l.invoice_id = new.id;
  return null;
end
$$;

create constraint trigger invoice_line_admitted after insert on invoice_line
  deferrable initially deferred for each row execute function invoice_line_is_admitted();
create constraint trigger invoice_state_admitted after update of state on invoice
  deferrable initially deferred for each row when (old.state is distinct from new.state)
  execute function invoice_state_is_admitted();

-- Revisions (Envers).

create table invoice_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  number text,
  holder_kind text,
  holder_identifier text,
  holder_name text,
  issued_on date,
  received_on date,
  credits text,
  state text,
  total_excluding_tax numeric(13, 2),
  total_including_tax numeric(13, 2),
  starts_on date,
  delay_days integer,
  suspended_on date,
  completed_on date,
  due_on date,
  suspension_reason text,
  rejection_reason text,
  certified_by text,
  certified_on date,
  settled_by text,
  settled_on date,
  payable numeric(13, 2),
  paid_on date,
  primary key (id, revision)
);
