-- A mandate that was given up before it had a number: what it paid is due again, and another may pay it.

alter table mandate
  add column withdrawal text check (length(withdrawal) between 1 and 500),
  drop constraint mandate_state_check,
  drop constraint mandate_due_reference_key,
  drop constraint mandate_check,
  add constraint mandate_state_check
    check (state in ('PROPOSED', 'IN_BATCH', 'SENT', 'HELD', 'ACCEPTED', 'PAID', 'REJECTED', 'WITHDRAWN')),
  add constraint mandate_reference_of_due
    check (starts_with(reference, due_reference || '-M') and substr(reference, length(due_reference) + 3) ~ '^([2-9]|[1-9][0-9])?$'),
  add constraint mandate_withdrawn check (
    (state = 'WITHDRAWN') = (withdrawal is not null)
    and (state <> 'WITHDRAWN' or number is null and batch_reference is null));

-- one mandate for each thing due
create unique index mandate_due on mandate (due_reference) where state <> 'WITHDRAWN';

alter table mandate_aud add column withdrawal text;
