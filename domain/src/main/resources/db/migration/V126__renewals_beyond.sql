-- Renewals lie within the duration that was published, as the official data define it, or are added to it: the last day of
-- a contract follows.

alter table execution_file add column renewals_included boolean not null default true;
alter table execution_file_aud add column renewals_included boolean;

-- Where renewals are added, the last day comes after the contract's own.
alter table order_limit add column beyond boolean not null default false;

create view contract_end as
  select k.reference,
    case when l.beyond then greatest(k.ends_on, l.last_day) else least(k.ends_on, l.last_day) end as ends_on
  from contract k left join order_limit l on l.contract_reference = k.reference;

create or replace function order_limit_holds() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from order_limit l join contract_end e on e.reference = l.contract_reference
      where l.contract_reference = new.contract_reference and e.ends_on < new.issued_on) then
    raise exception 'Nothing is ordered any more on %', new.contract_reference
      using errcode = 'check_violation', constraint = 'order_limit';
  end if;
  return new;
end
$$;
