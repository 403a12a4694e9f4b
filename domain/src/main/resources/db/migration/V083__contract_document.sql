-- The documents of a contract: kept as they came, superseded by a later version, never edited.

create sequence contract_document_seq increment by 50;

create table contract_document (
  id bigint primary key,
  reference text not null unique check (reference = contract_reference || '-D' || number),
  contract_reference text not null references contract (reference),
  number integer not null check (number between 1 and 9999),
  kind text not null,
  title text not null check (length(title) between 1 and 200),
  dated_on date not null,
  file_name text not null check (length(file_name) between 1 and 200),
  format text not null,
  bytes integer not null check (bytes between 1 and 20971520),
  sha256 text not null,
  supersedes text unique references contract_document (reference),
  filed_on date not null,
  filed_by text not null check (filed_by <> ''),
  content bytea not null,
  unique (contract_reference, number),
  constraint contract_document_keeps_its_hash
    check (sha256 = encode(sha256(content), 'hex') and bytes = length(content))
);

create trigger contract_document_is_append_only before update or delete or truncate on contract_document
  for each statement execute function refuse_change();
