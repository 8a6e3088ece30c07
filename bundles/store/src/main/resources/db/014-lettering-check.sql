--liquibase formatted sql

--changeset encours:lettering-checked-and-derived-at-once splitStatements:false
-- Heads are joined by hash, then every entry is looked up by its primary key, in its order. Said
-- outright, for the planner guesses from the first batch that it sees and keeps to it: reading all
-- entries, or all heads for every line, would take longer for any other.
create or replace function letter_lines() returns trigger language plpgsql
set enable_nestloop = off set enable_mergejoin = off as $$
declare
  lowest bigint;
  highest bigint;
  wanted bigint;
  taken bigint;
  bad bigint;
begin
  select min(lettering_id), max(lettering_id), count(*) into lowest, highest, wanted from added;
  insert into lettered (entry_id, lettering_id, amount)
    select a.entry_id, a.lettering_id, a.amount
    from (
      select l.*, g.account_id, g.partial, g.effective_date
      from added l
      join (
        select id, account_id, partial, effective_date
        from lettering where id between lowest and highest offset 0) g on g.id = l.lettering_id
      order by l.entry_id offset 0) a
    cross join lateral (
      select account_id, amount, entry_date from entry where id = a.entry_id offset 0) e
    where e.account_id = a.account_id and abs(a.amount) <= abs(e.amount)
      and (a.amount <= 0 or e.amount > 0) and (a.amount >= 0 or e.amount < 0)
      and (a.amount = e.amount or a.partial) and e.entry_date <= a.effective_date
      and (select count(*) from entry_withdrawn w where w.entry_id = a.entry_id) = 0;
  get diagnostics taken = row_count;
  if taken = wanted then
    return null;
  end if;
  select min(a.entry_id) into bad from added a join entry_withdrawn w using (entry_id);
  if bad is not null then
    raise exception 'entry % was withdrawn meanwhile', bad using errcode = 'serialization_failure';
  end if;
  select min(a.lettering_id) into bad
    from added a
    where not exists (
      select from lettered l where l.entry_id = a.entry_id and l.lettering_id = a.lettering_id);
  raise exception 'lettering % takes more than its entries hold, or another account''s', bad
    using errcode = 'check_violation';
end $$;

--changeset encours:withdrawal-waits-for-letterings splitStatements:false
-- Whoever letters has locked the accounts until its end; whoever withdraws waits for it, and sees
-- afterwards which letterings hold what was withdrawn.
create function wait_for_letterings() returns trigger language plpgsql as $$
begin
  perform from customer_account
    where id in (select e.account_id from added a join entry e on e.id = a.entry_id)
    order by id for no key update;
  return null;
end $$;

--changeset encours:withdrawal-trigger
create trigger wait_for_letterings after insert on entry_withdrawn
  referencing new table as added for each statement execute function wait_for_letterings();
