-- The contract in execution: what its law depends on, its amendments under their legal case, who holds it together, its
-- renewals, its end.

insert into legal_parameter
  (id, version, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state)
values
  (nextval('legal_parameter_seq'), 0, 'AMENDMENT_CASES', 'AMENDMENT_CASES', null, '2016-04-01', null,
    'Ordonnance 2015-899, art. 65 et 103 ; CCP, L2194-1 et R2194-1 à R2194-9', 'TO_VERIFY', null, 'PUBLISHED'),
  (nextval('legal_parameter_seq'), 0, 'COMMITTEE_SHARE', 'COMMITTEE_SHARE', 5, '1995-02-10', '2016-03-31',
    'Loi 95-127, art. 8', 'TO_VERIFY', null, 'PUBLISHED');

insert into revision (id, at, caller)
values (nextval('revision_seq'), (extract(epoch from now()) * 1000)::bigint, 'rebond');

insert into legal_parameter_aud
select id, currval('revision_seq'), 0, kind, reference, figure, valid_from, valid_to, source, confidence, verified_on, state,
  proposed_by, proposed_at, decided_by, decided_at
from legal_parameter
where kind = 'AMENDMENT_CASES' or kind = 'COMMITTEE_SHARE' and valid_from = '1995-02-10';

create sequence execution_file_seq increment by 10;
create sequence amendment_seq increment by 50;
create sequence consortium_seq increment by 50;
create sequence renewal_seq increment by 50;
create sequence termination_seq increment by 10;

create table execution_file (
  id bigint primary key,
  version integer not null,
  contract_reference text not null unique references contract (reference),
  launched_on date not null,
  kind text not null check (kind in ('SUPPLIES', 'SUPPLIES_AND_FITTING', 'SERVICES', 'WORKS')),
  by_committee boolean not null
);

-- The legal side of the modification of the contract that bears the same number.
create table amendment (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-M' || number),
  contract_reference text not null references execution_file (contract_reference),
  number integer not null check (number between 1 and 9999),
  legal_case text not null,
  act_number text not null check (length(act_number) between 1 and 50),
  signed_on date not null,
  delta numeric(13, 2) not null,
  delta_months integer not null,
  reason text not null check (length(reason) between 1 and 1000),
  opinion_due boolean not null,
  opinion_on date,
  notice_due boolean not null,
  notice_on date check (notice_on >= signed_on),
  check (opinion_due or opinion_on is null),
  check (notice_due or notice_on is null),
  unique (contract_reference, number)
);

create index amendment_without_opinion on amendment (contract_reference) where opinion_due and opinion_on is null;
create index amendment_without_notice on amendment (contract_reference) where notice_due and notice_on is null;

-- An amendment is never rewritten; the day of the opinion and that of the notice are given once.
create function keep_amendment() returns trigger language plpgsql as $$
begin
  if old.opinion_on is not null and new.opinion_on is distinct from old.opinion_on
      or old.notice_on is not null and new.notice_on is distinct from old.notice_on
      or to_jsonb(new) - '{version,opinion_on,notice_on}'::text[]
        is distinct from to_jsonb(old) - '{version,opinion_on,notice_on}'::text[] then
    raise exception '% is append-only: % refused', tg_table_name, tg_op;
  end if;
  return new;
end
$$;

create trigger amendment_is_kept before update on amendment for each row execute function keep_amendment();
create trigger amendment_is_append_only before delete or truncate on amendment
  for each statement execute function refuse_change();

-- How the holders stand together; a change is a new row with all its members.
create table consortium (
  id bigint primary key,
  contract_reference text not null references execution_file (contract_reference),
  rank integer not null check (rank between 1 and 9999),
  since date not null,
  liability text not null check (liability in ('SOLIDARY', 'JOINT', 'JOINT_WITH_SOLIDARY_AGENT')),
  share_unit text not null check (share_unit in ('PERCENT', 'EUROS')),
  reason text not null check (length(reason) between 1 and 1000),
  unique (contract_reference, rank)
);

create table consortium_member (
  consortium_id bigint not null references consortium,
  position integer not null check (position >= 0),
  siret text not null check (siret ~ '^[0-9]{14}$'),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('AGENT', 'MEMBER')),
  share numeric(13, 2) not null check (share >= 0),
  primary key (consortium_id, position),
  unique (consortium_id, siret)
);

create unique index consortium_has_one_agent on consortium_member (consortium_id) where role = 'AGENT';

create trigger consortium_is_append_only before update or delete or truncate on consortium
  for each statement execute function refuse_change();
create trigger consortium_member_is_append_only before update or delete or truncate on consortium_member
  for each statement execute function refuse_change();

create table renewal (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = contract_reference || '-R' || rank),
  contract_reference text not null references execution_file (contract_reference),
  rank integer not null check (rank between 1 and 99),
  form text not null check (form in ('TACIT', 'EXPRESS')),
  starts_on date not null,
  months integer not null check (months between 1 and 120),
  notice_by date not null check (notice_by < starts_on),
  renewed boolean,
  decided_on date,
  reason text check (length(reason) between 1 and 1000),
  unique (contract_reference, rank),
  unique (contract_reference, starts_on),
  check ((renewed is null) = (decided_on is null)),
  check ((renewed is null) = (reason is null))
);

create index renewal_to_decide on renewal (notice_by) where renewed is null;

create table termination (
  id bigint primary key,
  contract_reference text not null unique references execution_file (contract_reference),
  termination_case text not null,
  decided_on date not null,
  effective_on date not null check (effective_on >= decided_on),
  formal_notice_on date check (formal_notice_on <= decided_on),
  indemnity numeric(13, 2) not null check (indemnity >= 0),
  reason text not null check (length(reason) between 1 and 1000)
);

create trigger termination_is_append_only before update or delete or truncate on termination
  for each statement execute function refuse_change();

-- The last day on which a contract may be ordered on, where it comes before the contract's own: no renewal, termination.
create table order_limit (
  contract_reference text primary key references contract (reference),
  last_day date not null
);

create function order_limit_holds() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from order_limit where contract_reference = new.contract_reference and last_day < new.issued_on) then
    raise exception 'Nothing is ordered any more on %', new.contract_reference
      using errcode = 'check_violation', constraint = 'order_limit';
  end if;
  return new;
end
$$;

create trigger purchase_order_within_limit before insert on purchase_order
  for each row execute function order_limit_holds();

-- Revisions (Envers).

create table execution_file_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_reference text,
  launched_on date,
  kind text,
  by_committee boolean,
  primary key (id, revision)
);

create table amendment_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  number integer,
  legal_case text,
  act_number text,
  signed_on date,
  delta numeric(13, 2),
  delta_months integer,
  reason text,
  opinion_due boolean,
  opinion_on date,
  notice_due boolean,
  notice_on date,
  primary key (id, revision)
);

create table renewal_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  rank integer,
  form text,
  starts_on date,
  months integer,
  notice_by date,
  renewed boolean,
  decided_on date,
  reason text,
  primary key (id, revision)
);
