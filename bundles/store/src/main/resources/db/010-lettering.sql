--liquibase formatted sql

--changeset encours:lettering-difference
-- What the debits of a lettering exceed its credits by, and why that is accepted.
alter table lettering add column difference bigint not null default 0;
alter table lettering add column difference_kind text;
alter table lettering add constraint difference_has_kind
  check ((difference = 0) = (difference_kind is null));
alter table proposal add column difference bigint not null default 0;
alter table proposal add column difference_kind text;
alter table proposal add column alternatives integer not null default 0;
alter table proposal add constraint difference_has_kind
  check ((difference = 0) = (difference_kind is null));
create trigger append_only before update or delete on proposal_line for each statement execute function refuse_change();

--changeset encours:lettering-checks-of-differences splitStatements:false
-- Heads are written before their lines, all lines of a lettering in one statement.
create function letter_balance() returns trigger language plpgsql as $$
declare
  lowest bigint;
  highest bigint;
  bad bigint;
begin
  select min(lettering_id), max(lettering_id) into lowest, highest from added;
  select min(s.lettering_id) into bad
    from (select lettering_id, sum(amount) as total from added group by lettering_id) s
    left join (select id, difference from lettering where id between lowest and highest) g
      on g.id = s.lettering_id
   where g.id is null or g.difference <> s.total;
  if bad is not null then
    raise exception 'lettering % does not balance', bad using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- Entries are looked up by their primary key, in its order, whatever the planner guesses of the
-- lines: it knows nothing of them, and reading all entries instead takes longer for any batch.
create or replace function letter_lines() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare bad bigint;
begin
  select min(a.lettering_id) into bad
    from (select * from added order by entry_id offset 0) a
    left join lettering g on g.id = a.lettering_id
    left join entry e on e.id = a.entry_id
   where e.id is null or e.account_id <> g.account_id or abs(a.amount) > abs(e.amount)
      or (a.amount > 0 and e.amount < 0) or (a.amount < 0 and e.amount > 0)
      or (a.amount <> e.amount and not g.partial) or e.entry_date > g.effective_date;
  if bad is not null then
    raise exception 'lettering % takes more than its entries hold, or another account''s', bad
      using errcode = 'check_violation';
  end if;
  insert into lettered (entry_id, lettering_id, amount)
    select entry_id, lettering_id, amount from added order by entry_id;
  return null;
end $$;

--changeset encours:lettering-balance-trigger
create trigger check_balance after insert on lettering_line
  referencing new table as added for each statement execute function letter_balance();

--changeset encours:proposal-written-by-set
-- Hot like letterings: written by set, from rows read a moment before.
alter table proposal drop constraint proposal_company_id_fkey;
alter table proposal drop constraint proposal_account_id_fkey;
alter table proposal drop constraint proposal_run_id_fkey;
alter table proposal_line drop constraint proposal_line_proposal_id_fkey;

--changeset encours:lettering-policy
-- How far a company lets the rules go; the latest row counts.
create table lettering_policy (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  automatic_difference bigint not null,
  proposed_difference bigint not null,
  proposed_permille integer not null,
  least_confidence integer not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index lettering_policy_company on lettering_policy (company_id, id desc);
create table lettering_policy_mode (
  policy_id bigint not null references lettering_policy,
  rule text not null,
  mode text not null,
  primary key (policy_id, rule)
);
create trigger append_only before update or delete on lettering_policy for each statement execute function refuse_change();
create trigger append_only before update or delete on lettering_policy_mode for each statement execute function refuse_change();

--changeset encours:lettering-run-cancel
create table lettering_run_cancel (
  run_id bigint primary key references lettering_run,
  recorded_at timestamptz not null
);
create trigger append_only before update or delete on lettering_run_cancel for each statement execute function refuse_change();

--changeset encours:lettering-foreseen
-- What a dry run would do: no fact, only what its rules saw then. Rank 0 would be lettered, the rest
-- proposed, the surest first.
create table lettering_foreseen (
  run_id bigint not null references lettering_run,
  rank smallint not null,
  place bigint not null,
  account_id bigint not null,
  fingerprint uuid not null,
  confidence smallint not null,
  rule text not null,
  rule_version integer not null,
  actor text not null,
  explanation_fr text not null,
  explanation_en text not null,
  difference bigint not null,
  difference_kind text,
  alternatives integer not null,
  entries bigint[] not null,
  shares bigint[] not null,
  recorded_at timestamptz not null,
  primary key (run_id, rank, place)
);
