-- What two people may edit at once.
alter table contract_clause add column version integer default 0 not null;
alter table winddown_task add column version integer default 0 not null;
