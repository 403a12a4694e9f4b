-- A contract may promise to pay sooner than the law asks. Direct payments, and the true end of contracts, among what is due.

alter table payment_terms add column payment_days integer check (payment_days between 1 and 120);
alter table payment_terms_aud add column payment_days integer;

-- What each holder still has in retention: withheld of what was settled, less what was asked back.
create view retention_left as
  select t.contract_reference, i.holder_identifier, t.guarantee_to, t.release_by, t.retention_substitute,
    sum(i.retention) - coalesce((
      select sum(p.amount) from side_payment p
      where p.contract_reference = t.contract_reference and p.holder_identifier = i.holder_identifier
        and p.kind = 'RETENTION_RELEASE' and p.state <> 'WITHDRAWN'), 0) as amount
  from payment_terms t join invoice i on i.contract_reference = t.contract_reference
  where i.retention > 0 and i.settled_on is not null
  group by t.contract_reference, i.holder_identifier, t.guarantee_to, t.release_by, t.retention_substitute;

create or replace view deadline as
  select 'DELIVERY' as kind, o.deliver_by as due_on, o.reference, o.contract_reference as contract, cast(null as text) as object
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
  select 'VERIFICATION', d.verify_by, d.reference, o.contract_reference, null
  from delivery d join purchase_order o on o.reference = d.order_reference
  where d.undecided > 0
  union all
  select case state when 'RECEIVED' then 'CERTIFICATION' when 'SERVICE_DONE' then 'SETTLEMENT' else 'PAYMENT' end,
    due_on, reference, contract_reference, null
  from invoice
  where credits is null and state in ('RECEIVED', 'SERVICE_DONE', 'SETTLED')
  union all
  select 'PUBLICATION', publication_due_on, reference, reference, null
  from contract
  where publication_due_on is not null
  union all
  -- two branches: the first is read along the index of contracts by their end
  select 'CONTRACT_END', ends_on, reference, reference, null
  from contract
  where ends_on is not null and not exists (select from order_limit l where l.contract_reference = contract.reference)
  union all
  select 'CONTRACT_END', e.ends_on, e.reference, e.reference, null
  from order_limit l join contract_end e on e.reference = l.contract_reference
  where e.ends_on is not null
  union all
  select 'CLAUSE_END', window_to, reference, contract_reference, null
  from social_clause
  where state = 'RUNNING'
  union all
  select 'SUBCONTRACTOR_ANSWER', answer_by, reference, contract_reference, null
  from subcontractor
  where state = 'DECLARED'
  union all
  select 'RENEWAL_NOTICE', notice_by, reference, contract_reference, null
  from renewal
  where renewed is null
    and not exists (select from termination t where t.contract_reference = renewal.contract_reference)
  union all
  select 'HOLDER_ANSWER', answer_by, reference, contract_reference, null
  from payment_claim
  where answer_by is not null and answered_on is null and paid_on is null
  union all
  select 'DIRECT_PAYMENT', due_on, reference, contract_reference, null
  from payment_claim
  where due_on is not null and paid_on is null
  union all
  select 'BIDS', cast(bids_due_at at time zone 'Europe/Paris' as date), reference, null, object
  from consultation
  where state = 'LAUNCHED'
  union all
  select 'SIGNATURE', l.signable_from, c.reference, null, l.object
  from consultation_lot l join consultation c on c.id = l.consultation_id
  where l.state = 'ANNOUNCED'
  union all
  select 'PENALTY', answer_by, reference, contract_reference, null
  from penalty
  where state = 'PROPOSED'
  union all
  select 'RETENTION', r.release_by, r.contract_reference, r.contract_reference, null
  from retention_left r
  where r.release_by is not null and r.amount > 0
  group by r.contract_reference, r.release_by
  union all
  select 'SIDE_PAYMENT', due_on, reference, contract_reference, null
  from side_payment
  where due_on is not null and state in ('PROPOSED', 'SETTLED');
