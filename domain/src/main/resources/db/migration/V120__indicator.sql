-- What the council says once a year of its computers: those it disposed of, those it bought.

create sequence reuse_statement_seq increment by 50;

create table reuse_statement (
  id bigint primary key,
  version integer not null,
  year text not null unique check (year ~ '^20[0-9]{2}$' and year >= '2023'),
  stock integer not null check (stock >= 0),
  too_old integer not null check (too_old >= 0),
  secured integer not null check (secured >= 0),
  sent integer not null check (sent >= 0),
  bought numeric(13, 2) not null check (bought >= 0),
  reused numeric(13, 2) not null check (reused between 0 and bought),
  donated_laptops integer not null check (donated_laptops >= 0),
  stated_by text not null,
  stated_on date not null,
  check (sent <= stock - too_old - secured)
);

create table reuse_statement_aud (
  id bigint not null,
  revision bigint not null references revision,
  revision_type smallint not null,
  year text,
  stock integer,
  too_old integer,
  secured integer,
  sent integer,
  bought numeric(13, 2),
  reused numeric(13, 2),
  donated_laptops integer,
  stated_by text,
  stated_on date,
  primary key (id, revision)
);
