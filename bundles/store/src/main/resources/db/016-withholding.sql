--liquibase formatted sql

--changeset encours:lettering-policy-withholding
-- Rates of the tax that customers withhold, in permille of the amount due.
alter table lettering_policy add column withholding_permille integer[] not null default '{}';
