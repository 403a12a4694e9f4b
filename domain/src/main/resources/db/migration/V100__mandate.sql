-- Mandates: the order to the public accountant to pay what is due, and the files that carry it there and back.

-- Budget accounts, one table of them for each loaded nomenclature: the one of an exercise is the last that starts with it or before.

create sequence nomenclature_seq increment by 1;

create table nomenclature (
  id bigint primary key,
  norm text not null check (norm in ('M52', 'M57')),
  exercise integer not null unique check (exercise between 1990 and 2199),
  source text not null check (length(source) between 1 and 300),
  sha256 text check (length(sha256) = 64),
  loaded_by text,
  loaded_at timestamptz,
  check ((loaded_by is null) = (loaded_at is null) and (loaded_by is null) = (sha256 is null))
);

create table budget_account (
  nomenclature_id bigint not null references nomenclature,
  kind text not null check (kind in ('NATURE', 'FUNCTION')),
  code text not null check (code ~ '^[0-9]{1,12}$'),
  label text not null check (length(label) between 1 and 300),
  chapter text,
  -- whether a mandate may bear it: a leaf, and for a nature one of real spending
  usable boolean not null,
  primary key (nomenclature_id, kind, code)
);

insert into nomenclature (id, norm, exercise, source) values
  (nextval('nomenclature_seq'), 'M52', 2009, 'Jeu de départ, lu dans le plan de comptes M52 de 2013 (DGCL) ; à vérifier pour les exercices d’avant'),
  (nextval('nomenclature_seq'), 'M57', 2024, 'Jeu de départ, lu dans le plan de comptes M57 développé de 2024 (DGCL)');

insert into budget_account (nomenclature_id, kind, code, label, chapter, usable)
select n.id, v.kind, v.code, v.label, v.chapter, v.usable
from (values
  ('M52', 'NATURE', '2051', 'Concessions et droits similaires', '20', true),
  ('M52', 'NATURE', '20421', 'Biens mobiliers, matériel et études', '204', true),
  ('M52', 'NATURE', '21831', 'Matériel informatique scolaire', '21', true),
  ('M52', 'NATURE', '21838', 'Autre matériel informatique', '21', true),
  ('M52', 'NATURE', '4017', 'Fournisseurs - Retenues de garantie, oppositions et pénalités de retard d''exécution des marchés', null, false),
  ('M52', 'NATURE', '40173', 'Fournisseurs - Pénalités de retard d''exécution des marchés', null, false),
  ('M52', 'NATURE', '4047', 'Fournisseurs d''immobilisations - Retenues de garantie, oppositions et pénalités de retard d''exécution des marchés', null, false),
  ('M52', 'NATURE', '40473', 'Fournisseurs d''immobilisations - Pénalités de retard d''exécution des marchés', null, false),
  ('M52', 'NATURE', '6042', 'Achats de prestations de services', '011', true),
  ('M52', 'NATURE', '60632', 'Fournitures de petit équipement', '011', true),
  ('M52', 'NATURE', '611', 'Contrats de prestations de services', '011', true),
  ('M52', 'NATURE', '6156', 'Maintenance', '011', true),
  ('M52', 'NATURE', '6574', 'Subventions de fonctionnement aux associations et autres personnes de droit privé', '65', true),
  ('M52', 'NATURE', '6711', 'Intérêts moratoires et pénalités sur marchés', '67', true),
  ('M52', 'NATURE', '7711', 'Dédits et pénalités perçus', '77', false),
  ('M52', 'FUNCTION', '023', 'Information, communication, publicité', null, true),
  ('M52', 'FUNCTION', '221', 'Collèges', null, true),
  ('M52', 'FUNCTION', '544', 'Insertion professionnelle', null, true),
  ('M52', 'FUNCTION', '564', 'Insertion professionnelle', null, true),
  ('M57', 'NATURE', '2051', 'Concessions et droits similaires', '20', true),
  ('M57', 'NATURE', '20421', 'Biens mobiliers, matériel et études', '204', true),
  ('M57', 'NATURE', '217831', 'Matériel informatique scolaire', '21', true),
  ('M57', 'NATURE', '217838', 'Autre matériel informatique', '21', true),
  ('M57', 'NATURE', '21831', 'Matériel informatique scolaire', '21', true),
  ('M57', 'NATURE', '21838', 'Autre matériel informatique', '21', true),
  ('M57', 'NATURE', '4017', 'Fournisseurs - Fournisseurs - Oppositions, retenues de garantie et pénalités de retard d''exécution des marchés', null, false),
  ('M57', 'NATURE', '40173', 'Fournisseurs - Pénalités de retard d''exécution des marchés', null, false),
  ('M57', 'NATURE', '4047', 'Fournisseurs d''immobilisations - Oppositions, retenues de garantie et pénalités de retard d''exécution des marchés', null, false),
  ('M57', 'NATURE', '40473', 'Fournisseurs d''immobilisations - Pénalités de retard d''exécution des marchés', null, false),
  ('M57', 'NATURE', '6042', 'Achats de prestations de services (autres que terrains à aménager)', '011', true),
  ('M57', 'NATURE', '60632', 'Fournitures de petit équipement', '011', true),
  ('M57', 'NATURE', '611', 'Contrats de prestations de services', '011', true),
  ('M57', 'NATURE', '6156', 'Maintenance', '011', true),
  ('M57', 'NATURE', '65741', 'Ménages', '65', true),
  ('M57', 'NATURE', '65742', 'Entreprises', '65', true),
  ('M57', 'NATURE', '65748', 'Autres personnes de droit privé', '65', true),
  ('M57', 'NATURE', '6583', 'Intérêts moratoires et pénalités sur marchés', '65', true),
  ('M57', 'NATURE', '755', 'Dédits et pénalités perçus', '75', false),
  ('M57', 'FUNCTION', '221', 'Collèges', null, true),
  ('M57', 'FUNCTION', '251', 'Insertion sociale et professionnelle des personnes en recherche d''emploi', null, true),
  ('M57', 'FUNCTION', '441', 'Insertion sociale', null, true),
  ('M57', 'FUNCTION', '444', 'Insertion professionnelle', null, true),
  ('M57', 'FUNCTION', '57', 'Technologies de l''information et de la communication', null, true),
  ('M57', 'FUNCTION', '65', 'Insertion économique et économie sociale et solidaire', null, true)
) v (norm, kind, code, label, chapter, usable) join nomenclature n on n.norm = v.norm;

-- The budget whose mandates are issued here, as the public accountant knows it.

create sequence budget_identity_seq increment by 1;

create table budget_identity (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = 'principal'),
  siret text not null check (siret ~ '^[0-9]{14}$'),
  label text not null check (length(label) between 1 and 38),
  post text not null check (post ~ '^(02[AB][0-9]{3,4}|[0-9]{6,7})$'),
  post_label text check (length(post_label) between 1 and 38),
  collectivity text not null check (collectivity ~ '^[0-9]{3}$'),
  budget text not null check (budget ~ '^[0-9A-Z][0-9]$')
);

-- On what line of the budget a contract or one of its orders is paid.

create sequence budget_allocation_seq increment by 50;

create table budget_allocation (
  id bigint primary key,
  version integer not null,
  reference text not null unique,
  contract_reference text not null references contract (reference),
  order_reference text references purchase_order (reference),
  nature text not null check (nature ~ '^[0-9]{1,12}$'),
  function text check (function ~ '^[0-9]{1,10}$'),
  operation text check (operation ~ '^[0-9]{1,10}$'),
  check (reference = coalesce(order_reference, contract_reference))
);

-- Whom mandates pay, and on what account: a new one counts once a second person confirmed it.

create sequence payee_seq increment by 50;

create table payee (
  id bigint primary key,
  version integer not null,
  identifier text not null unique check (length(identifier) between 1 and 80),
  kind text not null,
  name text not null check (length(name) between 1 and 200),
  legal_form text not null,
  street text check (length(street) between 1 and 38),
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  city text check (length(city) between 1 and 38),
  iban text,
  bic text,
  account_holder text check (length(account_holder) between 1 and 32),
  confirmed_by text,
  confirmed_at timestamptz,
  proposed_iban text,
  proposed_bic text,
  proposed_holder text check (length(proposed_holder) between 1 and 32),
  proposed_reason text check (length(proposed_reason) between 1 and 500),
  proposed_by text,
  proposed_at timestamptz,
  proposer text, -- of the account in force
  check ((street is null) = (postal_code is null) and (street is null) = (city is null)),
  check ((iban is null) = (confirmed_by is null) and (iban is null) = (confirmed_at is null)
    and (iban is null) = (account_holder is null) and (iban is null) = (proposer is null)),
  check ((proposed_iban is null) = (proposed_by is null) and (proposed_iban is null) = (proposed_at is null)
    and (proposed_iban is null) = (proposed_holder is null) and (proposed_iban is null) = (proposed_reason is null)),
  constraint payee_two_persons check (confirmed_by <> proposer)
);

-- Numbers without a gap, by exercise: taken under a lock, in the transaction that uses them.

create table mandate_counter (
  kind text not null check (kind in ('LOT', 'BATCH', 'MANDATE')),
  exercise integer not null,
  last bigint not null check (last >= 0),
  primary key (kind, exercise)
);

create sequence mandate_batch_seq increment by 50;

create table mandate_batch (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = exercise || '-L' || lot),
  exercise integer not null,
  lot bigint not null check (lot >= 1),
  number bigint check (number between 1 and 9999999),
  state text not null check (state in ('DRAFT', 'DISSOLVED', 'SIGNED', 'SENT', 'ACKNOWLEDGED', 'REFUSED')),
  built_by text not null,
  built_on date not null,
  signed_by text,
  signed_on date check (signed_on >= built_on),
  sent_by text,
  sent_on date check (sent_on >= signed_on),
  answered_on date check (answered_on >= sent_on),
  refusal text check (length(refusal) between 1 and 1000),
  mandates integer not null check (mandates >= 1),
  total_excluding_tax numeric(13, 2) not null check (total_excluding_tax >= 0),
  tax numeric(13, 2) not null check (tax >= 0),
  unique (exercise, lot),
  unique (exercise, number),
  check ((state in ('DRAFT', 'DISSOLVED')) = (signed_by is null)),
  check ((signed_by is null) = (signed_on is null) and (signed_by is null) = (number is null)),
  check ((state in ('SENT', 'ACKNOWLEDGED', 'REFUSED')) = (sent_by is not null)),
  check ((sent_by is null) = (sent_on is null)),
  check ((state in ('ACKNOWLEDGED', 'REFUSED')) = (answered_on is not null)),
  check ((state = 'REFUSED') = (refusal is not null)),
  -- nobody signs a batch that they built
  constraint mandate_batch_two_persons check (signed_by <> built_by)
);

create index mandate_batch_latest on mandate_batch (exercise desc, lot desc);

create sequence mandate_seq increment by 50;

create table mandate (
  id bigint primary key,
  version integer not null,
  reference text not null unique check (reference = due_reference || '-M'),
  -- one mandate for each thing due
  due_reference text not null unique,
  due_kind text not null,
  contract_reference text not null references contract (reference),
  exercise integer not null,
  number bigint check (number between 1 and 99999999),
  kind text not null,
  state text not null check (state in ('PROPOSED', 'IN_BATCH', 'SENT', 'ACCEPTED', 'PAID', 'REJECTED')),
  object text not null check (length(object) between 1 and 100),
  payee text not null,
  payee_kind text not null,
  payee_name text,
  bill text check (length(bill) between 1 and 50),
  settled_on date not null,
  total_excluding_tax numeric(13, 2) not null check (total_excluding_tax >= 0),
  tax numeric(13, 2) not null check (tax >= 0),
  net numeric(13, 2) not null check (net >= 0),
  clock_started_on date,
  delay_days integer check (delay_days between 1 and 120),
  due_on date,
  nature text check (nature ~ '^[0-9]{1,12}$'),
  function text check (function ~ '^[0-9]{1,10}$'),
  operation text check (operation ~ '^[0-9]{1,10}$'),
  batch_reference text references mandate_batch (reference),
  built_on date not null check (built_on >= settled_on),
  accepted_on date,
  paid_on date,
  rejection text check (length(rejection) between 1 and 1000),
  unique (exercise, number),
  check ((state = 'IN_BATCH') <= (batch_reference is not null)),
  check ((state in ('SENT', 'ACCEPTED', 'PAID')) <= (number is not null and batch_reference is not null)),
  check ((state = 'PAID') = (paid_on is not null)),
  check ((state = 'REJECTED') <= (rejection is not null)),
  check (function is null or nature is not null)
);

create index mandate_contract on mandate (contract_reference);
create index mandate_latest on mandate (built_on desc, id desc);
create index mandate_state on mandate (state) where state in ('PROPOSED', 'REJECTED');
create index mandate_in_batch on mandate (batch_reference, id) where batch_reference is not null;

create table mandate_deduction (
  mandate_id bigint not null references mandate,
  rank integer not null check (rank >= 0),
  kind text not null,
  amount numeric(13, 2) not null check (amount > 0),
  primary key (mandate_id, rank),
  unique (mandate_id, kind)
);

create trigger mandate_deduction_is_append_only before update or delete or truncate on mandate_deduction
  for each statement execute function refuse_change();

create table mandate_document (
  mandate_id bigint not null references mandate,
  kind text not null,
  state text not null check (state in ('MISSING', 'PRESENT', 'DISPENSED')),
  words text check (length(words) between 1 and 200),
  primary key (mandate_id, kind),
  check ((state = 'MISSING') = (words is null))
);

-- Who had a hand in a mandate: none of them signs its batch.
create table mandate_builder (
  mandate_id bigint not null references mandate,
  name text not null,
  primary key (mandate_id, name)
);

-- Each time that a mandate went to the accountant: what became of it.

create sequence mandate_issue_seq increment by 50;

create table mandate_issue (
  id bigint primary key,
  batch_reference text not null references mandate_batch (reference),
  rank integer not null check (rank >= 1),
  mandate_reference text not null references mandate (reference),
  number bigint not null,
  outcome text check (outcome in ('ACCEPTED', 'REJECTED', 'PAID')),
  reason text check (length(reason) between 1 and 1000),
  decided_on date,
  unique (batch_reference, mandate_reference),
  unique (batch_reference, rank),
  unique (batch_reference, number),
  check ((outcome is null) = (decided_on is null)),
  check ((outcome = 'REJECTED') <= (reason is not null))
);

create index mandate_issue_of on mandate_issue (mandate_reference);

-- What was sent, byte for byte (gzip), and what came back: never changed, never twice.

create sequence mandate_file_seq increment by 1;

create table mandate_file (
  id bigint primary key,
  batch_reference text not null unique references mandate_batch (reference),
  name text not null unique check (length(name) between 1 and 100),
  sent_at timestamptz not null,
  sent_by text not null,
  bytes bigint not null check (bytes >= 1),
  sha256 text not null check (length(sha256) = 64),
  content bytea not null
);

create trigger mandate_file_is_append_only before update or delete or truncate on mandate_file
  for each statement execute function refuse_change();

create sequence mandate_answer_seq increment by 1;

create table mandate_answer (
  id bigint primary key,
  kind text not null check (kind in ('ACKNOWLEDGEMENT', 'RETURN')),
  name text not null check (length(name) between 1 and 200),
  sha256 text not null unique check (length(sha256) = 64),
  read_at timestamptz not null,
  read_by text not null,
  accepted integer not null check (accepted >= 0),
  rejected integer not null check (rejected >= 0),
  paid integer not null check (paid >= 0),
  unknown integer not null check (unknown >= 0)
);

create trigger mandate_answer_is_append_only before update or delete or truncate on mandate_answer
  for each statement execute function refuse_change();

create table mandate_answer_batch (
  answer_id bigint not null references mandate_answer,
  batch_reference text not null references mandate_batch (reference),
  primary key (answer_id, batch_reference)
);

create trigger mandate_answer_batch_is_append_only before update or delete or truncate on mandate_answer_batch
  for each statement execute function refuse_change();

-- Revisions (Envers).

create table budget_identity_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  siret text,
  label text,
  post text,
  post_label text,
  collectivity text,
  budget text,
  primary key (id, revision)
);

create table budget_allocation_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  contract_reference text,
  order_reference text,
  nature text,
  function text,
  operation text,
  primary key (id, revision)
);

create table payee_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  identifier text,
  kind text,
  name text,
  legal_form text,
  street text,
  postal_code text,
  city text,
  iban text,
  bic text,
  account_holder text,
  confirmed_by text,
  confirmed_at timestamptz,
  proposed_iban text,
  proposed_bic text,
  proposed_holder text,
  proposed_reason text,
  proposed_by text,
  proposed_at timestamptz,
  proposer text,
  primary key (id, revision)
);

create table mandate_batch_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  exercise integer,
  lot bigint,
  number bigint,
  state text,
  built_by text,
  built_on date,
  signed_by text,
  signed_on date,
  sent_by text,
  sent_on date,
  answered_on date,
  refusal text,
  mandates integer,
  total_excluding_tax numeric(13, 2),
  tax numeric(13, 2),
  primary key (id, revision)
);

create table mandate_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  reference text,
  due_reference text,
  due_kind text,
  contract_reference text,
  exercise integer,
  number bigint,
  kind text,
  state text,
  object text,
  payee text,
  payee_kind text,
  payee_name text,
  bill text,
  settled_on date,
  total_excluding_tax numeric(13, 2),
  tax numeric(13, 2),
  net numeric(13, 2),
  clock_started_on date,
  delay_days integer,
  due_on date,
  nature text,
  function text,
  operation text,
  batch_reference text,
  built_on date,
  accepted_on date,
  paid_on date,
  rejection text,
  primary key (id, revision)
);

create table mandate_document_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  mandate_id bigint not null,
  kind text not null,
  state text,
  words text,
  primary key (revision, revision_type, mandate_id, kind)
);
