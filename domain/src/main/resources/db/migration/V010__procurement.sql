-- The contracts, their history, and what lists need to stay as quick with a million contracts as with a thousand.

create sequence contract_seq increment by 500;
create sequence contract_modification_seq increment by 50;
create sequence contract_subcontract_seq increment by 50;
create sequence subcontract_change_seq increment by 50;

-- The search finds a word by its French stem ("ordinateurs" for "ordinateur") and by its beginning ("ordi"): each word is
-- kept both ways. No accents, no capitals, no punctuation, none of the words that French puts everywhere.
create text search dictionary plain_words (template = simple, stopwords = french);
create text search configuration plain_words (copy = pg_catalog.simple);
alter text search configuration plain_words alter mapping for asciiword, word, numword, int, uint with plain_words;

create function search_words(said text) returns text language sql immutable parallel safe strict
  return trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, said)), '[^a-z0-9]+', ' ', 'g'));

create function search_vector(said text) returns tsvector language sql immutable parallel safe strict
  return strip(to_tsvector('pg_catalog.french', public.search_words(said)))
    || strip(to_tsvector('public.plain_words', public.search_words(said)));

-- Null, which matches nothing, when no word is left to look for.
create function search_query(said text) returns tsquery language plpgsql immutable parallel safe strict as $$
declare
  word text;
  plain tsquery;
  found tsquery;
begin
  foreach word in array string_to_array(public.search_words(said), ' ') loop
    plain := to_tsquery('public.plain_words', word || ':*');
    continue when numnode(plain) = 0;
    plain := plain || to_tsquery('pg_catalog.french', word || ':*');
    found := case when found is null then plain else found && plain end;
  end loop;
  return found;
end
$$;

create table contract (
  id bigint primary key,
  version integer not null,
  reference text not null unique,
  buyer_siret text not null check (buyer_siret ~ '^[0-9]{14}$'),
  buyer_name text,
  number text collate "C" not null check (length(number) between 1 and 16),
  nature text not null,
  object text not null check (length(object) between 1 and 1000),
  cpv text check (cpv ~ '^[0-9]{2,8}$'),
  techniques text[] not null,
  execution_modes text[] not null,
  framework_number text check (length(framework_number) between 1 and 16),
  innovative boolean,
  ccag text,
  bids_received integer check (bids_received >= 0),
  advance_granted boolean,
  advance_rate numeric(5, 4) check (advance_rate between 0 and 1),
  grouping text,
  subcontracting_declared boolean,
  procedure text,
  place_code text,
  place_kind text,
  duration_months integer check (duration_months >= 1),
  notified_on date,
  published_on date,
  initial_amount numeric(13, 2) not null check (initial_amount >= 1),
  price_kinds text[] not null,
  price_form text,
  european_origin numeric(5, 4) check (european_origin between 0 and 1),
  french_origin numeric(5, 4) check (french_origin between 0 and 1),
  social_considerations text[] not null,
  environmental_considerations text[] not null,
  -- worked out by the aggregate
  current_amount numeric(13, 2) not null check (current_amount >= 1),
  ends_on date,
  holder text not null,
  holder_identifiers text[] not null check (cardinality(holder_identifiers) >= 1),
  holder_words text not null,
  modification_count integer not null check (modification_count >= 0),
  history_length integer not null check (history_length >= modification_count),
  publication_faults integer not null check (publication_faults >= 0),
  -- worked out by the database
  object_key text collate "C" not null generated always as (left(search_words(object), 60)) stored,
  holder_key text collate "C" not null generated always as (left(search_words(holder), 60)) stored,
  words tsvector not null generated always as (
    search_vector(
      number || ' ' || object || ' ' || coalesce(cpv, '') || ' ' || buyer_siret || ' '
        || coalesce(buyer_name, '') || ' ' || holder_words)) stored,
  unique (buyer_siret, number),
  check ((place_code is null) = (place_kind is null))
);

-- One index for each order of the list, complete in itself: the page is found without reading a contract.
create index contract_last_notified on contract (notified_on desc nulls last, id);
create index contract_first_notified on contract (notified_on nulls last, id);
create index contract_last_ending on contract (ends_on desc nulls last, id);
create index contract_first_ending on contract (ends_on nulls last, id);
create index contract_by_amount on contract (current_amount, id);
create index contract_by_number on contract (number, id);
create index contract_by_object on contract (object_key, id);
create index contract_by_holder on contract (holder_key, id);
create index contract_by_words on contract using gin (words);
create index contract_by_holder_identifier on contract using gin (holder_identifiers);
create index contract_unpublished on contract (notified_on desc nulls last, id) where published_on is null;
create index contract_faulty on contract (notified_on desc nulls last, id) where publication_faults > 0;

create table contract_holder (
  contract_id bigint not null references contract,
  position integer not null check (position >= 0),
  kind text not null,
  identifier text not null check (identifier <> ''),
  name text,
  primary key (contract_id, position)
);

create table contract_modification (
  id bigint primary key,
  contract_id bigint not null references contract,
  number integer not null check (number >= 1),
  notified_on date not null,
  published_on date,
  object text,
  amount numeric(13, 2) check (amount >= 1),
  duration_months integer check (duration_months >= 1),
  unique (contract_id, number)
);

create table contract_modification_holder (
  modification_id bigint not null references contract_modification,
  position integer not null check (position >= 0),
  kind text not null,
  identifier text not null check (identifier <> ''),
  name text,
  primary key (modification_id, position)
);

create table contract_subcontract (
  id bigint primary key,
  contract_id bigint not null references contract,
  number integer not null check (number >= 1),
  kind text not null,
  identifier text not null check (identifier <> ''),
  name text,
  notified_on date not null,
  published_on date,
  amount numeric(13, 2) not null check (amount >= 1),
  duration_months integer not null check (duration_months >= 1),
  price_variation text not null,
  unique (contract_id, number)
);

create table subcontract_change (
  id bigint primary key,
  subcontract_id bigint not null references contract_subcontract,
  position integer not null check (position >= 1),
  notified_on date not null,
  published_on date,
  amount numeric(13, 2) check (amount >= 1),
  duration_months integer check (duration_months >= 1),
  unique (subcontract_id, position)
);

-- What happened to a contract is never rewritten (arrêtés of 22 December 2022: changes are only appended).
create trigger contract_modification_is_append_only before update or delete or truncate on contract_modification
  for each statement execute function refuse_change();
create trigger contract_modification_holder_is_append_only
  before update or delete or truncate on contract_modification_holder
  for each statement execute function refuse_change();
create trigger contract_subcontract_is_append_only before update or delete or truncate on contract_subcontract
  for each statement execute function refuse_change();
create trigger subcontract_change_is_append_only before update or delete or truncate on subcontract_change
  for each statement execute function refuse_change();

-- The total of the list, so that nobody counts a million rows to show twenty-five.
create table contract_total (total bigint not null);
create unique index contract_total_is_one_row on contract_total ((true));
insert into contract_total values (0);

create function contract_total_follow() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update contract_total set total = total + (select count(*) from changed);
  else
    update contract_total set total = total - (select count(*) from changed);
  end if;
  return null;
end
$$;

create trigger contract_total_grows after insert on contract
  referencing new table as changed for each statement execute function contract_total_follow();
create trigger contract_total_shrinks after delete on contract
  referencing old table as changed for each statement execute function contract_total_follow();
create trigger contract_is_not_truncated before truncate on contract
  for each statement execute function refuse_change();

-- Revisions (Envers).

create table contract_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  buyer_name text,
  nature text,
  object text,
  cpv text,
  techniques text[],
  execution_modes text[],
  framework_number text,
  innovative boolean,
  ccag text,
  bids_received integer,
  advance_granted boolean,
  advance_rate numeric(5, 4),
  grouping text,
  subcontracting_declared boolean,
  procedure text,
  place_code text,
  place_kind text,
  duration_months integer,
  notified_on date,
  published_on date,
  initial_amount numeric(13, 2),
  price_kinds text[],
  price_form text,
  european_origin numeric(5, 4),
  french_origin numeric(5, 4),
  social_considerations text[],
  environmental_considerations text[],
  primary key (id, revision)
);

create table contract_holder_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_id bigint not null,
  position integer not null,
  kind text,
  identifier text,
  name text,
  primary key (contract_id, position, revision, revision_type)
);

create table contract_modification_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_id bigint,
  number integer,
  notified_on date,
  published_on date,
  object text,
  amount numeric(13, 2),
  duration_months integer,
  primary key (id, revision)
);

create table contract_modification_holder_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  modification_id bigint not null,
  position integer not null,
  kind text,
  identifier text,
  name text,
  primary key (modification_id, position, revision, revision_type)
);

create table contract_subcontract_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  contract_id bigint,
  number integer,
  kind text,
  identifier text,
  name text,
  notified_on date,
  published_on date,
  amount numeric(13, 2),
  duration_months integer,
  price_variation text,
  primary key (id, revision)
);

create table subcontract_change_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  subcontract_id bigint,
  position integer,
  notified_on date,
  published_on date,
  amount numeric(13, 2),
  duration_months integer,
  primary key (id, revision)
);
