-- Mandates proposed before circumstances were kept: their checklists say which held.

insert into mandate_circumstance (mandate_id, circumstance)
select d.mandate_id, v.circumstance
from mandate_document d
  join (values ('CONTRACT', 'FIRST'), ('PURCHASE_ORDER', 'ON_ORDER'), ('AMENDMENT', 'AMENDED')) as v (kind, circumstance)
    on v.kind = d.kind
union
select mandate_id, 'PENALISED' from mandate_deduction where kind = 'PENALTY'
on conflict do nothing;

-- How many amendments of its contract, and acts of its subcontractor, a payment knows: the next one asks for those that are new.
alter table mandate
  add amendments integer not null default 0 check (amendments >= 0),
  add acts integer not null default 0 check (acts >= 0);
alter table mandate_aud
  add amendments integer,
  add acts integer;

update mandate m
set amendments = (
  select count(*) from contract k join contract_modification c on c.contract_id = k.id
  where k.reference = m.contract_reference and c.notified_on <= m.settled_on);
update mandate set acts = 1 where due_kind = 'DIRECT_PAYMENT';
