-- A direct payment is settled before a mandate pays it, and its delay costs the same interest as that of an invoice.

alter table payment_claim
  add tax numeric(13, 2) not null default 0 check (tax >= 0),
  add payable_tax numeric(13, 2) not null default 0,
  add claimed_by text not null default 'rebond',
  add settled_by text,
  add settled_on date,
  add check (tax < amount),
  add check (payable_tax between 0 and tax);

alter table payment_claim
  alter tax drop default,
  alter payable_tax drop default,
  alter claimed_by drop default;

-- what was paid before was settled by then
update payment_claim set settled_by = 'system', settled_on = paid_on where paid_on is not null;

alter table payment_claim
  add check ((settled_by is null) = (settled_on is null)),
  add check (settled_on is null or due_on is not null),
  add check (paid_on is null or paid_on >= settled_on),
  -- whoever put the request on file does not settle it
  add constraint payment_claim_two_persons check (settled_by <> claimed_by);

create index payment_claim_contract on payment_claim (contract_reference) where settled_on is not null;
create index payment_claim_paid_late on payment_claim (reference) where paid_on > due_on;

alter table payment_claim_aud
  add tax numeric(13, 2),
  add payable_tax numeric(13, 2),
  add claimed_by text,
  add settled_by text,
  add settled_on date;

alter table subcontractor add settled numeric(13, 2) not null default 0;
update subcontractor set settled = paid;
alter table subcontractor
  alter settled drop default,
  drop constraint subcontractor_maximum,
  -- nothing is settled beyond what was accepted, nor paid beyond what was settled, whoever does it
  add constraint subcontractor_maximum check (paid <= settled and settled <= maximum);

alter table subcontractor_aud add settled numeric(13, 2);

alter table side_payment add claim_reference text references payment_claim (reference);
alter table side_payment_aud add claim_reference text;

do $$
declare
  found text;
begin
  for found in
    select conname from pg_constraint
    where conrelid = 'side_payment'::regclass and pg_get_constraintdef(oid) like '%invoice_reference IS NOT NULL%'
  loop
    execute format('alter table side_payment drop constraint %I', found);
  end loop;
end
$$;

alter table side_payment
  add check ((kind = 'LATE_INTEREST') = (num_nonnulls(invoice_reference, claim_reference) = 1)),
  add check (num_nonnulls(invoice_reference, claim_reference) <= 1);

create unique index side_payment_claim_interest on side_payment (claim_reference) where kind = 'LATE_INTEREST';

-- Which documents the accountant asks for depends on what is paid, and on how far the contract has come.

create table mandate_circumstance (
  mandate_id bigint not null references mandate,
  circumstance text not null,
  primary key (mandate_id, circumstance)
);

create trigger mandate_circumstance_is_append_only before update or delete or truncate on mandate_circumstance
  for each statement execute function refuse_change();

alter table mandate_document
  drop constraint mandate_document_state_check,
  drop constraint mandate_document_check,
  add constraint mandate_document_state_check check (state in ('MISSING', 'IF_ANY', 'PRESENT', 'DISPENSED')),
  add constraint mandate_document_check check ((state in ('MISSING', 'IF_ANY')) = (words is null));

insert into legal_parameter
  (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
select nextval('legal_parameter_seq'), 0, v.kind, v.kind, v.figure, v.valid_from, v.valid_to, v.source, v.confidence,
  v.verified_on, 'PUBLISHED'
from (values
  ('GUARANTEED_ADVANCE_SHARE', 30, date '2007-03-28', date '2014-11-05', 'Décret 2007-450, annexe I, rubrique 43232',
    'TO_VERIFY', cast(null as date)),
  ('GUARANTEED_ADVANCE_SHARE', 30, date '2014-11-06', date '2016-01-22', 'CGCT, annexe I, rubrique 43232 (décret 2014-1316)',
    'PRIMARY', date '2026-11-23'),
  ('GUARANTEED_ADVANCE_SHARE', 30, date '2016-01-23', null, 'CGCT, annexe I, rubrique 4 (décrets 2016-33 et 2022-505)',
    'TO_VERIFY', null),
  ('GENERAL_STATEMENT_SHARE', 80, date '2007-03-28', date '2014-11-05', 'Décret 2007-450, annexe I, rubrique 43242',
    'TO_VERIFY', null),
  ('GENERAL_STATEMENT_SHARE', 80, date '2014-11-06', date '2016-01-22', 'CGCT, annexe I, rubrique 43242 (décret 2014-1316)',
    'PRIMARY', date '2026-11-23'),
  ('GENERAL_STATEMENT_SHARE', 80, date '2016-01-23', null, 'CGCT, annexe I, rubrique 4 (décrets 2016-33 et 2022-505)',
    'TO_VERIFY', null)
) as v (kind, figure, valid_from, valid_to, source, confidence, verified_on);

insert into revision (id, at, caller)
values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter
where kind in ('GUARANTEED_ADVANCE_SHARE', 'GENERAL_STATEMENT_SHARE');
