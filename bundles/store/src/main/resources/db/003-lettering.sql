--liquibase formatted sql

--changeset encours:lettering
create sequence lettering_id_seq;
create table lettering (
  id bigint primary key,
  company_id integer not null,
  account_id bigint not null,
  code text not null,
  code_index bigint,
  partial boolean not null,
  effective_date date not null,
  letter_date date not null,
  origin smallint not null,
  rule text not null,
  rule_version integer not null,
  actor text not null,
  explanation_fr text not null,
  explanation_en text not null,
  run_id bigint,
  import_id bigint,
  recorded_at timestamptz not null
);
create index lettering_company on lettering (company_id, id);
create index lettering_account on lettering (account_id, code_index);
create table lettering_line (
  lettering_id bigint not null,
  entry_id bigint not null,
  amount bigint not null,
  primary key (lettering_id, entry_id)
);
create table unlettering (
  lettering_id bigint primary key,
  actor text not null,
  reason text not null,
  recorded_at timestamptz not null
);
-- Derived from the three tables above by their triggers: what is lettered now. Its primary key
-- makes it impossible to letter an entry twice, whoever tries at the same moment.
create table lettered (
  entry_id bigint primary key,
  lettering_id bigint not null,
  amount bigint not null
);

--changeset encours:lettering-checks splitStatements:false
create function letter_lines() returns trigger language plpgsql as $$
declare bad bigint;
begin
  select lettering_id into bad from added group by lettering_id having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'lettering % does not balance', bad using errcode = 'check_violation';
  end if;
  select a.lettering_id into bad
    from added a
    join lettering g on g.id = a.lettering_id
    left join entry e on e.id = a.entry_id
   where e.id is null or e.account_id <> g.account_id or abs(a.amount) > abs(e.amount)
      or a.amount::numeric * e.amount < 0
   limit 1;
  if found then
    raise exception 'lettering % takes more than its entries hold, or another account''s', bad
      using errcode = 'check_violation';
  end if;
  insert into lettered (entry_id, lettering_id, amount)
    select entry_id, lettering_id, amount from added;
  return null;
end $$;
create function unletter_lines() returns trigger language plpgsql as $$
begin
  delete from lettered l using added a, lettering_line s
   where s.lettering_id = a.lettering_id and l.entry_id = s.entry_id
     and l.lettering_id = s.lettering_id;
  return null;
end $$;

--changeset encours:lettering-triggers
create trigger check_and_derive after insert on lettering_line
  referencing new table as added for each statement execute function letter_lines();
create trigger derive after insert on unlettering
  referencing new table as added for each statement execute function unletter_lines();
create trigger append_only before update or delete on lettering for each statement execute function refuse_change();
create trigger append_only before update or delete on lettering_line for each statement execute function refuse_change();
create trigger append_only before update or delete on unlettering for each statement execute function refuse_change();

--changeset encours:letter-index splitStatements:false
-- Place of a code in the sequence AAA, AAB … ZZZ, AAAA …; null for codes of another form. The same
-- sequence as org.encours.api.lettering.LetterCode.
create function letter_index(code text) returns bigint language plpgsql immutable strict as $$
declare
  upper_code text := upper(code);
  place bigint := 0;
begin
  if upper_code !~ '^[A-Z]{3,8}$' then
    return null;
  end if;
  for i in 3 .. length(code) - 1 loop
    place := place + (26 ^ i)::bigint;
  end loop;
  for i in 1 .. length(code) loop
    place := place + (ascii(substr(upper_code, i, 1)) - 65) * (26 ^ (length(code) - i))::bigint;
  end loop;
  return place;
end $$;

--changeset encours:run
create table lettering_run (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  mode text not null,
  requested_by text not null,
  up_to_entry bigint not null,
  until_date date not null,
  requested_at timestamptz not null
);
create index lettering_run_request on lettering_run (company_id, requested_by);
create table lettering_run_status (
  run_id bigint primary key references lettering_run,
  state text not null,
  done bigint not null,
  total bigint not null,
  letterings bigint not null,
  proposals bigint not null,
  entries bigint not null,
  duration_ms bigint not null,
  error text
);

--changeset encours:proposal
create table proposal (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  account_id bigint not null references customer_account,
  run_id bigint not null references lettering_run,
  fingerprint uuid not null,
  confidence smallint not null,
  rule text not null,
  rule_version integer not null,
  actor text not null,
  explanation_fr text not null,
  explanation_en text not null,
  recorded_at timestamptz not null,
  unique (company_id, fingerprint)
);
create index proposal_account on proposal (account_id);
create table proposal_line (
  proposal_id bigint not null references proposal,
  entry_id bigint not null,
  amount bigint not null,
  primary key (proposal_id, entry_id)
);
create table proposal_decision (
  proposal_id bigint primary key references proposal,
  actor text not null,
  lettering_id bigint,
  recorded_at timestamptz not null
);
create trigger append_only before update or delete on proposal for each statement execute function refuse_change();
create trigger append_only before update or delete on proposal_decision for each statement execute function refuse_change();
