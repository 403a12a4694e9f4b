-- What is taken off an invoice when it is settled, and what contracts pay beside their invoices.

alter table invoice
  add credited numeric(13, 2) check (credited >= 0),
  add repayment numeric(13, 2) check (repayment >= 0),
  add retention numeric(13, 2) check (retention >= 0),
  add penalties numeric(13, 2) check (penalties >= 0),
  add settlement_steps text;

update invoice set credited = total_including_tax - payable, repayment = 0, retention = 0, penalties = 0
where credits is null and payable is not null;

alter table invoice
  add check ((credited is null) = (payable is null) and (repayment is null) = (payable is null)
    and (retention is null) = (payable is null) and (penalties is null) = (payable is null)),
  -- what is paid is what was asked for, less what is taken off: to the cent
  add check (payable = total_including_tax - credited - repayment - retention - penalties);

alter table invoice_aud
  add credited numeric(13, 2),
  add repayment numeric(13, 2),
  add retention numeric(13, 2),
  add penalties numeric(13, 2),
  add settlement_steps text;

create sequence side_payment_seq increment by 10;

create table side_payment (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (starts_with(reference, contract_reference || '-')),
  contract_reference text not null references contract (reference),
  kind text not null check (kind in ('ADVANCE', 'RETENTION_RELEASE', 'LATE_INTEREST')),
  holder_kind text not null,
  holder_identifier text not null,
  holder_name text,
  invoice_reference text references invoice (reference),
  amount numeric(13, 2) not null check (amount > 0),
  steps text,
  proposed_by text not null,
  proposed_on date not null,
  due_on date,
  state text not null check (state in ('PROPOSED', 'SETTLED', 'PAID', 'WITHDRAWN')),
  settled_by text,
  settled_on date check (settled_on >= proposed_on),
  withdrawal text check (length(withdrawal) between 1 and 1000),
  paid_on date check (paid_on >= settled_on),
  check ((kind = 'LATE_INTEREST') = (invoice_reference is not null)),
  check ((settled_by is null) = (settled_on is null) and (settled_by is not null) = (state in ('SETTLED', 'PAID'))),
  check ((paid_on is not null) = (state = 'PAID')),
  check ((withdrawal is not null) = (state = 'WITHDRAWN')),
  -- what the law owes without a request is not withdrawn (CCP, R2192-31)
  check (kind <> 'LATE_INTEREST' or state <> 'WITHDRAWN'),
  -- whoever asks for it does not settle it; interest is proposed by the payment itself
  check (kind = 'LATE_INTEREST' or settled_by <> proposed_by)
);

create unique index side_payment_advance on side_payment (contract_reference, holder_identifier)
  where kind = 'ADVANCE' and state <> 'WITHDRAWN';
create unique index side_payment_interest on side_payment (invoice_reference) where kind = 'LATE_INTEREST';
create index side_payment_contract on side_payment (contract_reference);
create index invoice_paid_late on invoice (reference) where paid_on > due_on;

create table side_payment_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  kind text,
  holder_kind text,
  holder_identifier text,
  holder_name text,
  invoice_reference text,
  amount numeric(13, 2),
  steps text,
  proposed_by text,
  proposed_on date,
  due_on date,
  state text,
  settled_by text,
  settled_on date,
  withdrawal text,
  paid_on date,
  primary key (id, revision)
);

-- After a suspension, the holder waits no less than this again.
insert into legal_parameter (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
select nextval('legal_parameter_seq') , 0, 'SUSPENSION_DELAY', 'SUSPENSION_DELAY', 30, v.valid_from, v.valid_to, v.source,
  v.confidence, v.verified_on, 'PUBLISHED'
from (values
  (date '2008-04-30', date '2013-04-30', 'Décret 2002-232, art. 2, modifié par le décret 2008-407', 'TO_VERIFY', cast(null as date)),
  (date '2013-05-01', date '2019-03-31', 'Décret 2013-269, art. 4', 'PRIMARY', date '2026-11-22'),
  (date '2019-04-01', null, 'Décret 2013-269, art. 4 ; CCP, R2192-28', 'SECONDARY', date '2026-11-22')
) as v (valid_from, valid_to, source, confidence, verified_on);

insert into revision (id, at, caller) values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter where kind = 'SUSPENSION_DELAY';
