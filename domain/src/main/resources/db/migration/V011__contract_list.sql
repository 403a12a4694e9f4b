-- The index of the list's own order also carries what filters look at: a filtered page and its total are found, and
-- passed over, without reading the contracts themselves. Not the holders: how many there are has no bound.
drop index contract_last_notified;
create index contract_last_notified on contract (notified_on desc nulls last, id) include (
  procedure, nature, buyer_siret, ends_on, published_on, current_amount, social_considerations,
  environmental_considerations, publication_faults);
