--liquibase formatted sql

--changeset encours:import-waiting
-- An import that waits for a reader that is switched off; a row goes when it need not wait any more.
create table import_waiting (
  import_id bigint primary key references import,
  reader text not null
);
