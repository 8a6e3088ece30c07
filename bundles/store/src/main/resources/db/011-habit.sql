--liquibase formatted sql

--changeset encours:habit-confirmed
-- Letterings that rules did not make by themselves (origin 1): what habits are learnt from.
create index lettering_confirmed on lettering (company_id, account_id, id) where origin <> 1;

--changeset encours:habit-reset
-- Letterings of an account up to that number no longer say how its customer pays; the latest counts.
create table habit_reset (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  account_id bigint not null references customer_account,
  up_to_lettering bigint not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index habit_reset_account on habit_reset (company_id, account_id);
create trigger append_only before update or delete on habit_reset for each statement execute function refuse_change();

--changeset encours:habit
-- Derived from letterings and resets. An account was studied with so many confirmed letterings, the
-- latest of that number: where there are others now, it is studied again.
create table habit_study (
  account_id bigint primary key,
  company_id integer not null,
  letterings bigint not null,
  last_lettering bigint not null
);
create index habit_study_company on habit_study (company_id);
create table habit (
  company_id integer not null,
  account_id bigint not null,
  kind text not null,
  detail integer not null,
  confirmed integer not null,
  against integer not null,
  explanation_fr text not null,
  explanation_en text not null,
  primary key (account_id, kind)
);
create index habit_company on habit (company_id);
