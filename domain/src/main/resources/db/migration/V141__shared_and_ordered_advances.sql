-- In a joint consortium each member has its share of the advance; where a framework agreement has no minimum that earns it an
-- advance, each order has its own.

alter table side_payment
  add order_reference text references purchase_order (reference),
  add order_incl_tax numeric(13, 2) check (order_incl_tax > 0),
  -- what was granted until now is repaid as it was: by what its holder executes
  add own boolean not null default false;
update side_payment set own = true where kind = 'ADVANCE';
alter table side_payment
  alter own drop default,
  add check (kind = 'ADVANCE' or order_reference is null and not own),
  add check ((order_reference is null) = (order_incl_tax is null)),
  add check (starts_with(order_reference, contract_reference || '-B')),
  add check (amount <= order_incl_tax);

alter table side_payment_aud
  add order_reference text,
  add order_incl_tax numeric(13, 2),
  add own boolean;

-- One for the contract or the order, or one for each member.
drop index side_payment_advance;
create unique index side_payment_advance on side_payment
  (contract_reference, coalesce(order_reference, ''), (case when own then holder_identifier else '' end))
  where kind = 'ADVANCE' and state <> 'WITHDRAWN';
create index side_payment_order on side_payment (order_reference) where order_reference is not null;

-- The contract has an advance or its orders have, never both.
alter table side_payment add constraint side_payment_advance_of_one_kind
  exclude using gist (contract_reference with =, (case when order_reference is null then 0 else 1 end) with <>)
  where (kind = 'ADVANCE' and state <> 'WITHDRAWN');

-- The members of a consortium get no more together than the contract grants: the last barrier, behind the service's own.
create function advances_within_terms() returns trigger language plpgsql as $$
declare
  granted numeric;
  asked numeric;
begin
  perform 1 from contract where reference = new.contract_reference for no key update;
  select advance_amount into granted from payment_terms where contract_reference = new.contract_reference;
  select sum(amount) into asked from side_payment
    where contract_reference = new.contract_reference and kind = 'ADVANCE' and order_reference is null
      and state <> 'WITHDRAWN';
  if asked > granted then
    raise exception 'Contract % grants an advance of %, and % would be paid', new.contract_reference, granted, asked
      using errcode = 'check_violation', constraint = 'advances_within_terms';
  end if;
  return null;
end
$$;
create constraint trigger side_payment_within_terms after insert on side_payment
  deferrable initially deferred for each row when (new.kind = 'ADVANCE' and new.order_reference is null)
  execute function advances_within_terms();

-- What each invoice gave back of which advance: together its repayment.
create table invoice_repayment (
  invoice_id bigint not null references invoice,
  rank integer not null check (rank >= 0),
  advance_reference text not null references side_payment (reference),
  amount numeric(13, 2) not null check (amount > 0),
  primary key (invoice_id, rank),
  unique (invoice_id, advance_reference)
);
create index invoice_repayment_advance on invoice_repayment (advance_reference) include (amount);

insert into invoice_repayment (invoice_id, rank, advance_reference, amount)
select i.id, 0, p.reference, i.repayment
from invoice i
  join side_payment p on p.contract_reference = i.contract_reference and p.holder_identifier = i.holder_identifier
    and p.kind = 'ADVANCE' and p.state in ('SETTLED', 'PAID')
where i.repayment > 0;

create function repaid_within_advance() returns trigger language plpgsql as $$
begin
  perform 1 from side_payment where reference = new.advance_reference for no key update;
  if (select sum(amount) from invoice_repayment where advance_reference = new.advance_reference)
    > (select amount from side_payment where reference = new.advance_reference) then
    raise exception 'More than advance % would be repaid', new.advance_reference
      using errcode = 'check_violation', constraint = 'repaid_within_advance';
  end if;
  return null;
end
$$;
create constraint trigger invoice_repayment_within_advance after insert on invoice_repayment
  deferrable initially deferred for each row execute function repaid_within_advance();
create trigger invoice_repayment_is_append_only before update or delete or truncate on invoice_repayment
  for each statement execute function refuse_change();
