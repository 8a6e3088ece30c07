--liquibase formatted sql

--changeset encours:table-mapping
-- How the columns of a company's tables are understood, by its number, known or not. The latest row
-- of a name counts; a retired one has no shape and no columns.
create table table_mapping (
  id bigint generated always as identity primary key,
  siren text not null,
  name text not null,
  retired boolean not null,
  charset text,
  delimiter text check (length(delimiter) = 1),
  sheet text,
  header_row integer check (header_row > 0),
  decimal_mark text check (decimal_mark in (',', '.')),
  dates text,
  actor text not null,
  recorded_at timestamptz not null,
  check (retired or num_nulls(charset, delimiter, sheet, header_row, decimal_mark, dates) = 0)
);
create index table_mapping_name on table_mapping (siren, name, id desc);
-- A field has the title of its column, or a value that is the same in every row.
create table table_mapping_field (
  mapping_id bigint not null references table_mapping,
  field text not null,
  title text,
  constant text,
  primary key (mapping_id, field),
  check (num_nulls(title, constant) = 1)
);
create trigger append_only before update or delete on table_mapping for each statement execute function refuse_change();
create trigger append_only before update or delete on table_mapping_field for each statement execute function refuse_change();
