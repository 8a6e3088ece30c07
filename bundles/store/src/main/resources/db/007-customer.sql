--liquibase formatted sql

--changeset encours:terms
-- Terms of payment by first day. Of several for the same day the latest counts; without days: from
-- that day on none of its own.
create table company_terms (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  from_date date not null,
  days smallint,
  month_end smallint,
  day_of_month smallint,
  actor text not null,
  recorded_at timestamptz not null,
  check ((days is null) = (month_end is null) and (days is null) = (day_of_month is null))
);
create index company_terms_company on company_terms (company_id, from_date desc, id desc);
create table customer_terms (
  id bigint generated always as identity primary key,
  account_id bigint not null references customer_account,
  from_date date not null,
  days smallint,
  month_end smallint,
  day_of_month smallint,
  actor text not null,
  recorded_at timestamptz not null,
  check ((days is null) = (month_end is null) and (days is null) = (day_of_month is null))
);
create index customer_terms_account on customer_terms (account_id, from_date desc, id desc);
create trigger append_only before update or delete on company_terms for each statement execute function refuse_change();
create trigger append_only before update or delete on customer_terms for each statement execute function refuse_change();

--changeset encours:person
-- Facts belong to the person that the account was opened with, whatever it is merged with: a merge
-- that is undone gives each its own back.
create index customer_account_customer on customer_account (customer_id);
create table person_identifier (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  kind text not null check (kind in ('SIREN', 'SIRET', 'VAT', 'OTHER')),
  value text not null,
  register text not null,
  -- The SIREN that the check digits prove, if they do.
  siren text,
  source text not null check (source in ('PERSON', 'INVOICE', 'ERP')),
  document_id bigint,
  actor text not null,
  recorded_at timestamptz not null
);
create index person_identifier_customer on person_identifier (customer_id);
create index person_identifier_siren on person_identifier (siren) where siren is not null;
create index person_identifier_value on person_identifier (value text_pattern_ops);
create table person_identifier_withdrawn (
  identifier_id bigint primary key references person_identifier,
  actor text not null,
  reason text not null,
  recorded_at timestamptz not null
);
create table person_contact (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  role text not null,
  name text not null,
  email text not null,
  phone text not null,
  language text not null,
  source text not null check (source in ('PERSON', 'INVOICE', 'ERP')),
  document_id bigint,
  actor text not null,
  recorded_at timestamptz not null
);
create index person_contact_customer on person_contact (customer_id);
create table person_contact_ended (
  contact_id bigint primary key references person_contact,
  replaced_by bigint references person_contact,
  actor text not null,
  recorded_at timestamptz not null
);
create trigger append_only before update or delete on person_identifier for each statement execute function refuse_change();
create trigger append_only before update or delete on person_identifier_withdrawn for each statement execute function refuse_change();
create trigger append_only before update or delete on person_contact for each statement execute function refuse_change();
create trigger append_only before update or delete on person_contact_ended for each statement execute function refuse_change();

--changeset encours:merge
-- "Two accounts, one person": an edge between the persons that the accounts were opened with. The
-- edges in force form a forest, whichever order they come and go in.
create table person_merge (
  id bigint generated always as identity primary key,
  one_account bigint not null references customer_account,
  other_account bigint not null references customer_account,
  one bigint not null references customer,
  other bigint not null references customer,
  reason text not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index person_merge_one on person_merge (one);
create index person_merge_other on person_merge (other);
create table person_merge_undone (
  merge_id bigint primary key references person_merge,
  actor text not null,
  reason text not null,
  recorded_at timestamptz not null
);
create view person_edge as
select m.id, m.one, m.other
from person_merge m
where not exists (select from person_merge_undone u where u.merge_id = m.id);

--changeset encours:person-members splitStatements:false
-- All that are one person with this one, itself included. "union" ends the recursion in any graph.
create function person_members(start bigint) returns setof bigint language sql stable as $$
  with recursive member(id) as (
    select start
    union
    select case when e.one = m.id then e.other else e.one end
    from member m
    join person_edge e on e.one = m.id or e.other = m.id
  )
  select id from member
$$;
-- The lock lets one merge be recorded at a time: two at once could close a circle unseen.
create function check_merge() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('encours:person_merge'));
  if exists (select from person_members(new.one) m where m = new.other) then
    raise exception 'customers % and % are one person already', new.one, new.other
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

--changeset encours:merge-triggers
create trigger no_circle before insert on person_merge for each row execute function check_merge();
create trigger append_only before update or delete on person_merge for each statement execute function refuse_change();
create trigger append_only before update or delete on person_merge_undone for each statement execute function refuse_change();

--changeset encours:person-now
-- The person of every customer that has been merged; all others are a person of their own.
create view merged_person as
with recursive member(start, id) as (
  select one, one from person_edge
  union
  select other, other from person_edge
  union
  select m.start, case when e.one = m.id then e.other else e.one end
  from member m
  join person_edge e on e.one = m.id or e.other = m.id
)
select start as customer_id, min(id) as person_id from member group by start;
-- The SIRENs that speak for a customer: proven, not withdrawn, and where a person has stated one,
-- none that only documents state.
create view person_siren as
select i.id, i.customer_id, i.siren, i.source
from person_identifier i
where i.siren is not null
  and not exists (select from person_identifier_withdrawn w where w.identifier_id = i.id)
  and (i.source = 'PERSON' or not exists (
    select from person_identifier p
    where p.customer_id = i.customer_id and p.source = 'PERSON' and p.siren <> i.siren
      and not exists (select from person_identifier_withdrawn w where w.identifier_id = p.id)));

--changeset encours:account-siren-of-person
-- The proven SIREN of the person behind an account, where exactly one is.
create or replace view account_siren as
select a.id as account_id, k.siren
from customer_account a
cross join lateral (
  select min(s.siren) as siren from person_siren s
  where s.customer_id in (select person_members(a.customer_id))
  having count(distinct s.siren) = 1) k;
