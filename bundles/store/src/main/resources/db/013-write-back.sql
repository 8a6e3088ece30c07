--liquibase formatted sql

--changeset encours:lettering-transactions
-- The transaction that wrote the row: below pg_snapshot_xmin nothing is added any more. 0 for what
-- was there before. A block range index costs inserts next to nothing.
alter table lettering add column xid bigint not null default 0;
alter table lettering alter column xid set default (pg_current_xact_id()::text::bigint);
create index lettering_xid on lettering using brin (xid) with (autosummarize = on);
alter table unlettering add column xid bigint not null default 0;
alter table unlettering alter column xid set default (pg_current_xact_id()::text::bigint);
create index unlettering_xid on unlettering using brin (xid) with (autosummarize = on);

--changeset encours:lettering-batch
create table lettering_batch (
  receiver text not null,
  company_id integer not null references company,
  number bigint not null,
  after_xid bigint not null,
  upto_xid bigint not null,
  cut_at timestamptz not null,
  primary key (receiver, company_id, number)
);
create table lettering_batch_taken (
  receiver text not null,
  company_id integer not null,
  number bigint not null,
  recorded_at timestamptz not null,
  primary key (receiver, company_id, number),
  foreign key (receiver, company_id, number) references lettering_batch
);
create trigger append_only before update or delete on lettering_batch for each statement execute function refuse_change();
create trigger append_only before update or delete on lettering_batch_taken for each statement execute function refuse_change();

--changeset encours:timetable
create table timetable (
  name text primary key,
  done_at timestamptz not null
);
