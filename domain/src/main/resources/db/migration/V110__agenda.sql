-- What is due on a day, drawn from the dates that each feature keeps, and what each agent asked to be told of it.

create view deadline as
  select 'DELIVERY' as kind, o.deliver_by as due_on, o.reference, o.contract_reference as contract
  from purchase_order o
    cross join lateral (select sum(l.quantity) as units from order_line l where l.order_id = o.id) ordered
    cross join lateral (
      select coalesce(sum(q.quantity), 0) as units
      from delivery d join delivered_quantity q on q.delivery_id = d.id where d.order_reference = o.reference) arrived
    cross join lateral (
      select coalesce(sum(v.quantity), 0) as units
      from delivery d join verification v on v.delivery_id = d.id
      where d.order_reference = o.reference and v.decision in ('POSTPONED', 'REJECTED')) returned
  where o.state = 'ISSUED' and arrived.units - returned.units < ordered.units
  union all
  select 'VERIFICATION', d.verify_by, d.reference, o.contract_reference
  from delivery d join purchase_order o on o.reference = d.order_reference
  where d.undecided > 0
  union all
  select case state when 'RECEIVED' then 'CERTIFICATION' when 'SERVICE_DONE' then 'SETTLEMENT' else 'PAYMENT' end,
    due_on, reference, contract_reference
  from invoice
  where credits is null and state in ('RECEIVED', 'SERVICE_DONE', 'SETTLED')
  union all
  select 'PUBLICATION', publication_due_on, reference, reference
  from contract
  where publication_due_on is not null
  union all
  select 'CONTRACT_END', ends_on, reference, reference
  from contract
  where ends_on is not null
  union all
  select 'CLAUSE_END', window_to, reference, contract_reference
  from social_clause
  where state = 'RUNNING';

create sequence subscription_seq increment by 50;

create table subscription (
  id bigint primary key,
  version integer not null,
  account text not null unique references account (name),
  digest text not null check (digest in ('NONE', 'DAILY', 'WEEKLY')),
  mail text check (length(mail) between 6 and 254),
  -- SHA-256 of what the secret address ends in: the address itself is shown once and kept nowhere
  link_hash text unique check (link_hash ~ '^[0-9a-f]{64}$'),
  link_made_at timestamptz,
  last_digest_on date,
  check (digest = 'NONE' or mail is not null),
  check ((link_hash is null) = (link_made_at is null))
);

create table subscription_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  account text,
  digest text,
  mail text,
  link_made_at timestamptz,
  primary key (id, revision)
);

create index subscription_aud_account on subscription_aud (account);
