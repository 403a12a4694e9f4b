-- Accounts of the agents, their roles, and the history of both (without what protects the password).

create sequence account_seq increment by 50;

create table account (
  id bigint primary key,
  version integer not null,
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9._@-]{1,63}$' and name <> 'rebond'),
  display_name text not null check (btrim(display_name) <> ''),
  password_hash text not null check (password_hash like 'pbkdf2-sha512$%'),
  active boolean not null,
  fictional boolean not null,
  failed_attempts integer not null check (failed_attempts >= 0),
  locked_until timestamptz,
  last_sign_in timestamptz,
  sessions_since timestamptz not null
);

create table account_role (
  account_id bigint not null references account,
  role text not null check (
    role in ('PROCUREMENT', 'FACILITATOR', 'INSTRUCTOR', 'DECIDER', 'FINANCE', 'ELECTED', 'ADMIN', 'AUDITOR')
  ),
  primary key (account_id, role)
);

create table account_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  name text,
  display_name text,
  active boolean,
  fictional boolean,
  primary key (id, revision)
);

create index account_aud_name on account_aud (name);

create table account_role_aud (
  revision bigint not null references revision,
  revision_type smallint not null,
  account_id bigint not null,
  role text not null,
  primary key (revision, account_id, role)
);
