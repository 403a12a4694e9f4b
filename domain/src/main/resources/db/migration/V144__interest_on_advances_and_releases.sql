-- An advance or a retention that is paid late costs the same interest as an invoice.

alter table side_payment add late_reference text references side_payment (reference);
alter table side_payment_aud add late_reference text;

do $$
declare
  found text;
begin
  for found in
    select conname from pg_constraint
    where conrelid = 'side_payment'::regclass and pg_get_constraintdef(oid) like '%num_nonnulls%'
  loop
    execute format('alter table side_payment drop constraint %I', found);
  end loop;
end
$$;

alter table side_payment
  add check ((kind = 'LATE_INTEREST') = (num_nonnulls(invoice_reference, claim_reference, late_reference) = 1)),
  add check (num_nonnulls(invoice_reference, claim_reference, late_reference) <= 1),
  -- no interest on interest
  add check (reference = late_reference || '-IM'),
  add check (late_reference !~ '-IM$');

create unique index side_payment_late_interest on side_payment (late_reference) where kind = 'LATE_INTEREST';
create index side_payment_paid_late on side_payment (reference) where paid_on > due_on and kind <> 'LATE_INTEREST';
