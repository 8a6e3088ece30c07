--liquibase formatted sql

--changeset encours:open-amount-by-account
-- What is open on an account is the sum of its entries in force less the differences of its letterings
-- in force: what is lettered without difference adds up to nothing. Both sums come from indexes
-- alone; the amount in the first saves a visit to every entry of the account.
drop index entry_account;
create index entry_account on entry (account_id, entry_date, id) include (amount);
create index lettering_with_difference on lettering (account_id) where difference <> 0;

--changeset encours:credit-limit
-- Decisions on credit are about the account, or without one about the person that it was opened with:
-- like all facts about persons they count for whoever is one person with it now.
create table credit_limit (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  account_id bigint references customer_account,
  -- Without amount: no limit from that day on.
  amount bigint check (amount >= 0),
  currency char(3) not null,
  from_date date not null,
  until_date date check (until_date >= from_date),
  reason text not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index credit_limit_customer on credit_limit (customer_id, id desc);
create table credit_hold (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  account_id bigint references customer_account,
  held boolean not null,
  from_date date not null,
  reason text not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index credit_hold_customer on credit_hold (customer_id, id desc);
create trigger append_only before update or delete on credit_limit for each statement execute function refuse_change();
create trigger append_only before update or delete on credit_hold for each statement execute function refuse_change();

--changeset encours:commitment
-- Of one kind and reference the latest declaration that has begun counts.
create table commitment (
  id bigint generated always as identity primary key,
  account_id bigint not null references customer_account,
  kind text not null check (kind in ('ORDER', 'DELIVERY', 'BILL')),
  reference text not null,
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  from_date date not null,
  until_date date check (until_date >= from_date),
  closed_date date,
  actor text not null,
  recorded_at timestamptz not null
);
create index commitment_account on commitment (account_id, kind, reference, id desc);
create table cover (
  id bigint generated always as identity primary key,
  account_id bigint not null references customer_account,
  kind text not null check (kind in ('INSURANCE', 'GUARANTEE')),
  provider text not null,
  reference text not null,
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  from_date date not null,
  until_date date check (until_date >= from_date),
  actor text not null,
  recorded_at timestamptz not null
);
create index cover_account on cover (account_id, provider, reference, id desc);
create trigger append_only before update or delete on commitment for each statement execute function refuse_change();
create trigger append_only before update or delete on cover for each statement execute function refuse_change();

--changeset encours:credit-fact
-- What the outside says about a person. The columns in the middle mean what the kind makes of them:
-- detail is a register number, the stage of proceedings, a score, a guarantor or a note.
create table credit_fact (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  kind text not null,
  detail text not null,
  court text,
  active boolean,
  amount bigint,
  currency char(3),
  closing date,
  effective_date date not null,
  source text not null,
  evidence text not null,
  link text not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index credit_fact_customer on credit_fact (customer_id, kind, effective_date desc, id desc);
create index credit_fact_insolvency on credit_fact (customer_id) where kind = 'INSOLVENCY';
-- Figures of a balance sheet.
create table credit_fact_figure (
  fact_id bigint not null references credit_fact,
  figure text not null,
  amount bigint not null,
  primary key (fact_id, figure)
);
create trigger append_only before update or delete on credit_fact for each statement execute function refuse_change();
create trigger append_only before update or delete on credit_fact_figure for each statement execute function refuse_change();

--changeset encours:credit-policy
-- The latest row of a company counts.
create table credit_policy (
  id bigint generated always as identity primary key,
  company_id integer not null references company,
  without_limit text not null,
  over_limit text not null,
  warning_days integer not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index credit_policy_company on credit_policy (company_id, id desc);
create trigger append_only before update or delete on credit_policy for each statement execute function refuse_change();
