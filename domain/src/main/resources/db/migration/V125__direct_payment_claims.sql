-- What a subcontractor asks the buyer to pay: the holder has fifteen days to agree or to refuse, then its silence agrees.

insert into legal_parameter
  (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
values
  (nextval('legal_parameter_seq'), 0, 'HOLDER_SILENCE', 'HOLDER_SILENCE', 15, '2006-09-01', '2016-03-31',
    'CMP, art. 116 ; loi 75-1334, art. 8', 'TO_VERIFY', null, 'PUBLISHED'),
  (nextval('legal_parameter_seq'), 0, 'HOLDER_SILENCE', 'HOLDER_SILENCE', 15, '2016-04-01', null,
    'CCP, R2193-12 ; loi 75-1334, art. 8', 'TO_VERIFY', null, 'PUBLISHED');

insert into revision (id, at, caller)
values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter
where kind = 'HOLDER_SILENCE';

create sequence payment_claim_seq increment by 50;

create table payment_claim (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = subcontractor_reference || '-D' || rank),
  subcontractor_reference text not null references subcontractor (reference),
  contract_reference text not null references execution_file (contract_reference),
  rank integer not null check (rank between 1 and 9999),
  invoice text not null check (length(invoice) between 1 and 50),
  amount numeric(13, 2) not null check (amount > 0),
  received_on date not null,
  -- the holder signed for it, or the post says that it was refused or not collected
  signed_on date,
  unclaimed_on date,
  -- the day on which the buyer sent the holder a copy of the invoices
  told_on date not null check (told_on >= received_on),
  -- the last day of the holder; none when the post gave it back
  answer_by date check (answer_by >= signed_on),
  answered_on date check (answered_on between signed_on and answer_by),
  arrived_on date check (arrived_on >= answered_on),
  agreed numeric(13, 2) check (agreed between 0 and amount),
  reason text check (length(reason) between 1 and 1000),
  delay_days integer not null check (delay_days >= 1),
  -- the last day to pay, as things stand; none once the holder refused the whole
  due_on date,
  paid_on date,
  unique (subcontractor_reference, rank),
  check ((signed_on is null) <> (unclaimed_on is null)),
  check ((signed_on is null) = (answer_by is null)),
  check ((answered_on is null) = (arrived_on is null) and (answered_on is null) = (agreed is null)),
  check (agreed is null or (agreed < amount) = (reason is not null)),
  check ((due_on is null) = coalesce(agreed = 0, false)),
  check (paid_on is null or due_on is not null)
);

-- An invoice is asked for once, unless the holder refused the whole of it.
create unique index payment_claim_once on payment_claim (subcontractor_reference, invoice)
  where due_on is not null;
create index payment_claim_unpaid on payment_claim (due_on) where due_on is not null and paid_on is null;

create table payment_claim_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  subcontractor_reference text,
  contract_reference text,
  rank integer,
  invoice text,
  amount numeric(13, 2),
  received_on date,
  signed_on date,
  unclaimed_on date,
  told_on date,
  answer_by date,
  answered_on date,
  arrived_on date,
  agreed numeric(13, 2),
  reason text,
  delay_days integer,
  due_on date,
  paid_on date,
  primary key (id, revision)
);
