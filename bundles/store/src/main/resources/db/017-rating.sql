--liquibase formatted sql

--changeset encours:rating
-- The latest rating of a day or before it counts on that day. Written by set, so without foreign keys.
create table rating (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  as_of date not null,
  note text not null check (note in ('A', 'B', 'C', 'D', 'E', 'F')),
  over0 real not null,
  over5 real not null,
  over15 real not null,
  over30 real not null,
  open bigint not null,
  sales integer not null,
  model text not null,
  indicators text[] not null,
  log_odds real[] not null,
  explanations_fr text[] not null,
  explanations_en text[] not null,
  recorded_at timestamptz not null
);
create index rating_account on rating (account_id, as_of desc, id desc);
create trigger append_only before update or delete on rating for each statement execute function refuse_change();

--changeset encours:rating-override
create table rating_override (
  id bigint generated always as identity primary key,
  account_id bigint not null references customer_account,
  note text not null check (note in ('A', 'B', 'C', 'D', 'E', 'F')),
  reason text not null,
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  actor text not null,
  recorded_at timestamptz not null
);
create index rating_override_account on rating_override (account_id, id desc);
create trigger append_only before update or delete on rating_override for each statement execute function refuse_change();

--changeset encours:note-bounds
-- How a company makes notes of chances; the latest row counts.
create table note_bounds (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  up_to double precision[] not null,
  large_at_risk bigint not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index note_bounds_company on note_bounds (company_id, id desc);
create trigger append_only before update or delete on note_bounds for each statement execute function refuse_change();
