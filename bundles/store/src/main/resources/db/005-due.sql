--liquibase formatted sql

--changeset encours:due-index-name
alter index entry_due rename to entry_by_due_date;

--changeset encours:due
-- Due dates learnt after the entry: an invoice with its instalments, other terms. The latest version
-- of an entry counts; without one, the date known when the entry was recorded.
create table entry_due (
  entry_id bigint not null,
  version integer not null,
  place smallint not null,
  due_date date not null,
  amount bigint not null,
  source smallint not null,
  invoice_id bigint,
  recorded_at timestamptz not null,
  primary key (entry_id, version, place)
);
create trigger append_only before update or delete on entry_due for each statement execute function refuse_change();
create view due_now as
select d.*,
  sum(d.amount) over (partition by d.entry_id order by d.due_date, d.place) as up_to
from entry_due d
where not exists (
  select from entry_due n where n.entry_id = d.entry_id and n.version > d.version);
