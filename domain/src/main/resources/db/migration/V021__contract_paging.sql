-- A page of the list starts from the row that ends the page before it: each order needs a key without a hole, and its index
-- goes one way through key and tiebreak. What is unknown stands after everything, both ways: hence two keys for a date.
drop index contract_last_notified;
drop index contract_first_notified;
drop index contract_last_ending;
drop index contract_first_ending;
drop index contract_unpublished;
drop index contract_faulty;

alter table contract
  add column notified_first date not null generated always as (coalesce(notified_on, date 'infinity')) stored,
  add column notified_last date not null generated always as (coalesce(notified_on, date '-infinity')) stored,
  add column ends_first date not null generated always as (coalesce(ends_on, date 'infinity')) stored,
  add column ends_last date not null generated always as (coalesce(ends_on, date '-infinity')) stored;

-- The list's own order also carries what filters look at (see V011).
create index contract_last_notified on contract (notified_last, id) include (
  procedure, nature, buyer_siret, ends_first, ends_last, published_on, current_amount, social_considerations,
  environmental_considerations, publication_faults);
create index contract_first_notified on contract (notified_first, id);
create index contract_last_ending on contract (ends_last, id);
create index contract_first_ending on contract (ends_first, id);
create index contract_unpublished on contract (notified_last, id) where published_on is null;
create index contract_faulty on contract (notified_last, id) where publication_faults > 0;
