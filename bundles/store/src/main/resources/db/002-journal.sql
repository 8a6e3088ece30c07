--liquibase formatted sql

--changeset encours:journal
-- Ordered by writing transaction, then number: a follower that reads only transactions below
-- pg_snapshot_xmin never skips an entry that commits late.
create table journal (
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  seq bigint generated always as identity,
  recorded_at timestamptz not null,
  kind text not null,
  company_id integer,
  subject text not null,
  actor text not null,
  data jsonb not null,
  primary key (xid, seq)
);
create trigger append_only before update or delete on journal for each statement execute function refuse_change();
create table follower_cursor (
  name text primary key,
  xid bigint not null,
  seq bigint not null,
  attempts integer not null,
  error text,
  moved_at timestamptz not null
);
create table follower_parked (
  name text not null,
  xid bigint not null,
  seq bigint not null,
  error text not null,
  parked_at timestamptz not null,
  primary key (name, xid, seq)
);

--changeset encours:work
-- The table of db-scheduler, as its documentation prescribes for PostgreSQL.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create table work_parked (
  kind text not null,
  key text not null,
  payload text not null,
  error text not null,
  parked_at timestamptz not null
);
