--liquibase formatted sql

--changeset encours:invoice
create sequence invoice_id_seq;
create table invoice (
  id bigint primary key default nextval('invoice_id_seq'),
  company_id integer not null references company,
  import_id bigint not null,
  line integer not null,
  number text not null,
  number_key text not null,
  type text not null,
  issued_on date not null,
  currency char(3) not null,
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  prepaid bigint not null,
  payable bigint not null,
  terms text not null,
  recorded_at timestamptz not null
);
create index invoice_number on invoice (company_id, number_key);
create table invoice_party (
  invoice_id bigint not null references invoice,
  role text not null,
  name text not null,
  siren text,
  registration text not null,
  vat text not null,
  account text not null,
  address text not null,
  contact text not null,
  email text not null,
  phone text not null,
  primary key (invoice_id, role)
);
create table invoice_reference (
  invoice_id bigint primary key references invoice,
  buyer_reference text not null,
  buyer_order text not null,
  sales_order text not null,
  delivery text not null,
  contract text not null,
  preceding text not null,
  means_code text not null,
  payment_reference text not null,
  payment_key text not null,
  iban text not null,
  mandate text not null
);
create index invoice_payment_key on invoice_reference (payment_key) where payment_key <> '';
create table invoice_instalment (
  invoice_id bigint not null references invoice,
  place smallint not null,
  due_date date not null,
  amount bigint not null,
  primary key (invoice_id, place)
);
-- Content by its digest: the same file is kept once.
create table attachment (
  sha256 bytea primary key,
  size bigint not null,
  bytes bytea not null,
  recorded_at timestamptz not null
);
alter table attachment alter column bytes set storage external;
create table invoice_attachment (
  invoice_id bigint not null references invoice,
  place smallint not null,
  filename text not null,
  media_type text not null,
  sha256 bytea not null references attachment,
  primary key (invoice_id, place)
);
-- The entry that the invoice is in the ledger. Withdrawn with its entry.
create table invoice_entry (
  invoice_id bigint not null references invoice,
  entry_id bigint not null,
  recorded_at timestamptz not null,
  primary key (invoice_id, entry_id)
);
create index invoice_entry_entry on invoice_entry (entry_id);
-- Why an invoice waits for its entry, where more is to be said than that there is none; the latest counts.
create table invoice_wait (
  invoice_id bigint not null references invoice,
  reason_fr text not null,
  reason_en text not null,
  recorded_at timestamptz not null
);
create index invoice_wait_invoice on invoice_wait (invoice_id, recorded_at desc);
create trigger append_only before update or delete on invoice for each statement execute function refuse_change();
create trigger append_only before update or delete on invoice_entry for each statement execute function refuse_change();

--changeset encours:control
-- Opening balances that a file states, and what the ledger has of the years before.
create table import_opening (
  import_id bigint not null references import,
  account_id bigint not null,
  stated bigint not null,
  found bigint not null,
  primary key (import_id, account_id)
);
