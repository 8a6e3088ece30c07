--liquibase formatted sql

-- Facts are inserted, never updated or deleted. The hot tables (entry, lettering, lettering_line,
-- lettered) carry no foreign keys: they are written by set, from rows that were joined to their
-- parents a statement earlier, and a check per row would double the time of an import.

--changeset encours:company
create table company (
  id integer generated always as identity primary key,
  siren text not null unique,
  siren_valid boolean not null,
  currency char(3) not null,
  recorded_at timestamptz not null
);
create table company_name (
  company_id integer not null references company,
  name text not null,
  actor text not null,
  recorded_at timestamptz not null
);
-- The latest name counts; until there is one, the number stands for it.
create view known_company as
select c.*, coalesce(
  (select name from company_name n where n.company_id = c.id order by n.recorded_at desc limit 1),
  c.siren) as name
from company c;

--changeset encours:customer
-- A customer is a legal person; it holds accounts in the ledgers of several companies.
create sequence customer_id_seq;
create table customer (
  id bigint primary key,
  recorded_at timestamptz not null
);
create table customer_account (
  id bigint primary key,
  company_id integer not null references company,
  customer_id bigint not null references customer,
  number text not null,
  collective boolean not null,
  recorded_at timestamptz not null,
  unique (company_id, number)
);
-- The latest name counts; the earlier ones stay.
create table account_name (
  account_id bigint not null references customer_account,
  name text not null,
  import_id bigint not null,
  recorded_at timestamptz not null
);
create index account_name_account on account_name (account_id, recorded_at desc);
create view account as
select a.id, a.company_id, a.customer_id, a.number, a.collective, n.name
from customer_account a
cross join lateral (
  select name from account_name where account_id = a.id order by recorded_at desc, import_id desc limit 1
) n;

--changeset encours:chart
create table journal_book (
  id integer generated always as identity primary key,
  company_id integer not null references company,
  code text not null,
  label text not null,
  unique (company_id, code, label)
);
create table ledger_account (
  id integer generated always as identity primary key,
  company_id integer not null references company,
  number text not null,
  label text not null,
  unique (company_id, number, label)
);

--changeset encours:import
create sequence import_id_seq;
create table import (
  id bigint primary key,
  filename text not null,
  siren text,
  source text not null,
  received_by text not null,
  received_at timestamptz not null,
  bytes bigint not null,
  sha256 bytea not null
);
create index import_sha256 on import (sha256);
create table import_content (
  import_id bigint not null,
  part integer not null,
  bytes bytea not null,
  stored_at timestamptz not null,
  primary key (import_id, part)
);
alter table import_content alter column bytes set storage external;
create table import_outcome (
  import_id bigint primary key references import,
  state text not null check (state in ('IMPORTED', 'REJECTED', 'DUPLICATE')),
  company_id integer references company,
  siren text,
  kind text not null,
  file_lines bigint not null,
  file_debit bigint not null,
  file_credit bigint not null,
  first_date date,
  last_date date,
  entries bigint not null,
  debit bigint not null,
  credit bigint not null,
  error_count bigint not null,
  new_entries bigint not null,
  known_entries bigint not null,
  carried_forward bigint not null,
  letterings bigint not null,
  lettering_conflicts bigint not null,
  duplicate_of bigint,
  recorded_at timestamptz not null
);
create table import_finding (
  import_id bigint not null references import,
  position integer not null,
  error boolean not null,
  line integer not null,
  column_name text not null,
  value text not null,
  reason_fr text not null,
  reason_en text not null,
  primary key (import_id, position)
);
-- How far reading has come: worthless after a crash, so never written to the log.
create unlogged table import_progress (
  import_id bigint primary key,
  bytes_read bigint not null
);

--changeset encours:entry
create sequence entry_id_seq;
create table entry (
  id bigint primary key default nextval('entry_id_seq'),
  key uuid not null,
  company_id integer not null,
  account_id bigint not null,
  import_id bigint not null,
  line integer not null,
  book_id integer not null,
  ledger_account_id integer not null,
  number text not null,
  entry_date date not null,
  piece text not null,
  piece_date date,
  label text not null,
  amount bigint not null,
  credit_side boolean not null,
  opening boolean not null,
  due_date date not null,
  due_source smallint not null,
  validated date,
  foreign_amount bigint not null,
  foreign_currency text not null,
  recorded_at timestamptz not null
);
create unique index entry_key on entry (company_id, key);
create index entry_account on entry (account_id, entry_date, id);
create index entry_due on entry (company_id, due_date, id);
create index entry_opening on entry (company_id, entry_date) where opening;
-- An opening entry that the entries of the years before have replaced no longer counts.
create table entry_withdrawn (
  entry_id bigint primary key,
  company_id integer not null,
  import_id bigint not null,
  recorded_at timestamptz not null
);

--changeset encours:append-only splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

--changeset encours:append-only-ledger
create trigger append_only before update or delete on entry for each statement execute function refuse_change();
create trigger append_only before update or delete on entry_withdrawn for each statement execute function refuse_change();
create trigger append_only before update or delete on import_outcome for each statement execute function refuse_change();
create trigger append_only before update or delete on company_name for each statement execute function refuse_change();
create trigger append_only before update or delete on account_name for each statement execute function refuse_change();
