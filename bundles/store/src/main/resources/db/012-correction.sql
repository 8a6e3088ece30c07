--liquibase formatted sql

--changeset encours:entry-changed
-- Entries that the ERP has changed after they were imported: withdrawn, with what takes their place;
-- nothing does where the ERP has fewer lines than before.
create table entry_changed (
  entry_id bigint primary key,
  new_entry_id bigint,
  company_id integer not null,
  import_id bigint not null,
  recorded_at timestamptz not null
);
create index entry_changed_import on entry_changed (import_id, entry_id);
create index entry_withdrawn_import on entry_withdrawn (import_id);
alter table import_outcome add column changed_entries bigint not null default 0;
alter table import_outcome add column reopened bigint not null default 0;
create trigger append_only before update or delete on entry_changed for each statement execute function refuse_change();
-- The entry in force that says what an entry said which the ERP has only worded otherwise since.
create view entry_reworded as
with recursive step as (
  select c.entry_id, c.new_entry_id from entry_changed c
  join entry o on o.id = c.entry_id join entry n on n.id = c.new_entry_id and n.amount = o.amount
  union all
  select s.entry_id, c.new_entry_id from step s
  join entry_changed c on c.entry_id = s.new_entry_id
  join entry o on o.id = c.entry_id join entry n on n.id = c.new_entry_id and n.amount = o.amount
)
select entry_id, max(new_entry_id) as now_id from step group by entry_id;

--changeset encours:lettering-conflict
-- Groups that the ERP letters otherwise than the ledger does. The fingerprint is of both sides, so
-- that the next export does not list the same again.
create sequence lettering_conflict_id_seq;
create table lettering_conflict (
  id bigint primary key default nextval('lettering_conflict_id_seq'),
  company_id integer not null references company,
  account_id bigint not null references customer_account,
  import_id bigint not null references import,
  fingerprint uuid not null,
  code text not null,
  letter_date date,
  letterings bigint[] not null,
  recorded_at timestamptz not null
);
create index lettering_conflict_company on lettering_conflict (company_id, id);
create index lettering_conflict_fingerprint on lettering_conflict (company_id, fingerprint, id);
create table lettering_conflict_line (
  conflict_id bigint not null references lettering_conflict,
  entry_id bigint not null,
  amount bigint not null,
  primary key (conflict_id, entry_id)
);
create index lettering_conflict_line_entry on lettering_conflict_line (entry_id, conflict_id);
create table lettering_conflict_decision (
  conflict_id bigint primary key references lettering_conflict,
  keep text not null check (keep in ('ERP', 'OURS')),
  by_policy boolean not null,
  actor text not null,
  lettering_id bigint,
  recorded_at timestamptz not null
);
create trigger append_only before update or delete on lettering_conflict for each statement execute function refuse_change();
create trigger append_only before update or delete on lettering_conflict_line for each statement execute function refuse_change();
create trigger append_only before update or delete on lettering_conflict_decision for each statement execute function refuse_change();
-- Pending: nobody decided, every entry counts, no later conflict concerns one of them, and what is
-- lettered now is still something else.
create view pending_lettering_conflict as
select c.*
from lettering_conflict c
where not exists (select from lettering_conflict_decision d where d.conflict_id = c.id)
  and not exists (
    select from lettering_conflict_line x join entry_withdrawn w using (entry_id)
    where x.conflict_id = c.id)
  and not exists (
    select from lettering_conflict_line x
    join lettering_conflict_line y on y.entry_id = x.entry_id and y.conflict_id > c.id
    where x.conflict_id = c.id)
  and exists (
    select from lettering_conflict_line x
    left join lettered l using (entry_id)
    where x.conflict_id = c.id
    having count(l.entry_id) > 0
      and (count(distinct l.lettering_id) > 1 or count(l.entry_id) < count(*)
        or (select count(*) from lettering_line z where z.lettering_id = min(l.lettering_id))
           <> count(*)));
alter table lettering_policy add column conflicts text not null default 'ASK'
  check (conflicts in ('ASK', 'ERP', 'OURS'));
