-- The last day of a contract that ends by itself; where it can only be counted, it is counted when the list is next shown.
alter table contract add column ends_on date default date '9999-12-31' not null;
update contract set ends_on = first_end where renewal = 'NONE' and first_end is not null;
create index contract_by_end on contract (account_id, renewal, ends_on, id);
