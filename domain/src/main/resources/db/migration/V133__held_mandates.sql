-- A mandate that the accountant holds: neither taken charge of nor sent back, until what is missing comes.

alter table mandate drop constraint mandate_state_check;
alter table mandate add constraint mandate_state_check
  check (state in ('PROPOSED', 'IN_BATCH', 'SENT', 'HELD', 'ACCEPTED', 'PAID', 'REJECTED'));
alter table mandate add constraint mandate_held check (
  (state = 'HELD') <= (number is not null and batch_reference is not null and rejection is not null));

alter table mandate_issue drop constraint mandate_issue_outcome_check;
alter table mandate_issue add constraint mandate_issue_outcome_check
  check (outcome in ('HELD', 'ACCEPTED', 'REJECTED', 'PAID'));

alter table mandate_answer add column held integer not null default 0 check (held >= 0);
alter table mandate_answer alter column held drop default;
