-- What the execution of contracts has due: an answer about a subcontractor, the notice of a renewal.

create or replace view deadline as
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
  where state = 'RUNNING'
  union all
  select 'SUBCONTRACTOR_ANSWER', answer_by, reference, contract_reference
  from subcontractor
  where state = 'DECLARED'
  union all
  select 'RENEWAL_NOTICE', notice_by, reference, contract_reference
  from renewal
  where renewed is null;
