--liquibase formatted sql

--changeset encours:reference-key splitStatements:false
-- A document number without case, blanks and punctuation: what payments cite.
create function reference_key(reference text) returns text
language sql immutable parallel safe
return translate(upper(reference), E' -/._\\:#*+,;()\'', '');

--changeset encours:piece-key
alter table entry add column piece_key text generated always as (reference_key(piece)) stored;
create index entry_piece on entry (company_id, piece_key) where piece <> '';

--changeset encours:import-family
alter table import_outcome add column currency char(3);
-- LEDGER, BANK, INVOICE: what the counts of entries count.
alter table import_outcome add column family text not null default 'LEDGER';
-- The block of entry numbers of an import.
create table import_range (
  import_id bigint primary key references import,
  first_entry bigint not null,
  last_entry bigint not null
);
alter table entry_withdrawn alter column import_id drop not null;

--changeset encours:bank
-- An account of a bank belongs to one company.
create table bank_account (
  id integer generated always as identity primary key,
  company_id integer not null references company,
  number text not null unique,
  currency char(3) not null,
  owner text not null,
  recorded_at timestamptz not null
);
create sequence bank_statement_id_seq;
create table bank_statement (
  id bigint primary key default nextval('bank_statement_id_seq'),
  company_id integer not null references company,
  bank_account_id integer not null references bank_account,
  import_id bigint not null,
  place integer not null,
  line integer not null,
  kind text not null,
  name text not null,
  number bigint,
  currency char(3) not null,
  from_date date,
  to_date date,
  opening_date date,
  opening bigint,
  opening_signed boolean,
  closing_date date,
  closing bigint,
  closing_signed boolean,
  movements bigint not null,
  movement_sum bigint not null,
  recorded_at timestamptz not null,
  unique (import_id, place)
);
create index bank_statement_account on bank_statement (bank_account_id, to_date, id);
create trigger append_only before update or delete on bank_statement for each statement execute function refuse_change();

create sequence bank_movement_id_seq;
create table bank_movement (
  id bigint primary key default nextval('bank_movement_id_seq'),
  key uuid not null,
  company_id integer not null,
  bank_account_id integer not null,
  statement_id bigint not null,
  import_id bigint not null,
  line integer not null,
  detail integer not null,
  booked_on date not null,
  value_on date not null,
  amount bigint not null,
  code text not null,
  bank_reference text not null,
  end_to_end text not null,
  transaction_reference text not null,
  creditor_reference text not null,
  mandate text not null,
  party_name text not null,
  party_iban text not null,
  party_account text not null,
  wording text not null,
  return_code text not null,
  return_text text not null,
  recorded_at timestamptz not null
);
create unique index bank_movement_key on bank_movement (bank_account_id, key);
create index bank_movement_company on bank_movement (company_id, id);
create index bank_movement_end_to_end on bank_movement (company_id, end_to_end) where end_to_end <> '';
create index bank_movement_transaction on bank_movement (company_id, transaction_reference)
  where transaction_reference <> '';
create index bank_movement_mandate on bank_movement (company_id, mandate) where mandate <> '';
create index bank_movement_iban on bank_movement (company_id, party_iban) where party_iban <> '';
create index bank_movement_bank_reference on bank_movement (bank_account_id, bank_reference)
  where bank_reference <> '';
create trigger append_only before update or delete on bank_movement for each statement execute function refuse_change();

--changeset encours:bank-decision
create sequence movement_decision_id_seq;
create table movement_decision (
  id bigint primary key default nextval('movement_decision_id_seq'),
  movement_id bigint not null,
  outcome text not null,
  account_id bigint,
  rule text not null,
  explanation_fr text not null,
  explanation_en text not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index movement_decision_movement on movement_decision (movement_id, id desc);
create trigger append_only before update or delete on movement_decision for each statement execute function refuse_change();
create table movement_guess (
  decision_id bigint not null,
  place smallint not null,
  account_id bigint not null,
  why_fr text not null,
  why_en text not null,
  primary key (decision_id, place)
);
-- Derived from movement_decision by its trigger: the decision that counts now.
create table movement_state (
  movement_id bigint primary key,
  company_id integer not null,
  decision_id bigint not null,
  outcome text not null
);
create index movement_state_waiting on movement_state (company_id, movement_id)
  where outcome = 'TO_IDENTIFY';
-- Movements nobody looked at yet: a queue, emptied by the trigger below.
create table movement_undecided (
  company_id integer not null,
  movement_id bigint not null,
  primary key (company_id, movement_id)
);
-- The ledger's entries that are this movement: its own, or one that stands in until they come. Kept
-- in line with the decisions: taking one back removes its links.
create table movement_entry (
  entry_id bigint primary key,
  movement_id bigint not null,
  stands_in boolean not null,
  import_id bigint,
  recorded_at timestamptz not null
);
create index movement_entry_movement on movement_entry (movement_id);

--changeset encours:bank-decision-trigger splitStatements:false
create function decide_movement() returns trigger language plpgsql as $$
begin
  insert into movement_state (movement_id, company_id, decision_id, outcome)
  select distinct on (d.movement_id) d.movement_id, m.company_id, d.id, d.outcome
  from added d join bank_movement m on m.id = d.movement_id
  order by d.movement_id, d.id desc
  on conflict (movement_id) do update
    set decision_id = excluded.decision_id, outcome = excluded.outcome
    where movement_state.decision_id < excluded.decision_id;
  delete from movement_undecided u using added d where u.movement_id = d.movement_id;
  return null;
end $$;
create trigger derive after insert on movement_decision
  referencing new table as added for each statement execute function decide_movement();

--changeset encours:bank-knowledge
-- The latest row of an account and IBAN counts.
create table customer_iban (
  id bigint generated always as identity primary key,
  account_id bigint not null references customer_account,
  iban text not null,
  known boolean not null,
  declared boolean not null,
  actor text not null,
  recorded_at timestamptz not null
);
create index customer_iban_iban on customer_iban (iban, account_id, id desc);
create trigger append_only before update or delete on customer_iban for each statement execute function refuse_change();
create view known_iban as
select * from (
  select distinct on (iban, account_id) * from customer_iban order by iban, account_id, id desc) i
where known;

--changeset encours:refusal
create sequence payment_refusal_id_seq;
create table payment_refusal (
  id bigint primary key default nextval('payment_refusal_id_seq'),
  company_id integer not null references company,
  import_id bigint not null,
  line integer not null,
  message text not null,
  end_to_end text not null,
  transaction_reference text not null,
  creditor_reference text not null,
  mandate text not null,
  amount bigint not null,
  currency text not null,
  asked_on date,
  debtor_name text not null,
  debtor_iban text not null,
  debtor_account text not null,
  reason_code text not null,
  reason_text text not null,
  recorded_at timestamptz not null,
  unique (company_id, message, end_to_end, transaction_reference, line)
);
create table refusal_decision (
  refusal_id bigint primary key references payment_refusal,
  account_id bigint,
  effect_fr text not null,
  effect_en text not null,
  recorded_at timestamptz not null
);
create trigger append_only before update or delete on payment_refusal for each statement execute function refuse_change();
