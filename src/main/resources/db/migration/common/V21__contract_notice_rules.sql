-- What contracts written down before did not say: the safe side counts (decision 7).
-- country and subdivision are the vendor's; empty means the account's. delivery_days empty means the usual ones.
alter table contract add column counting varchar(20) default 'UNSURE' not null;
alter table contract add column counts varchar(20) default 'WHEN_IT_ARRIVES' not null;
alter table contract add column renewed varchar(20) default 'AS_NOTICE_SAYS' not null;
alter table contract add column within_first_term boolean default false not null;
alter table contract add column country varchar(2) default '' not null;
alter table contract add column subdivision varchar(6) default '' not null;
alter table contract add column delivery_days integer;
alter table contract add column out_by date;
alter table contract add column in_advance boolean default true not null;

alter table contract_notice add column arrived_on date;

alter table account add column subdivision varchar(6) default '' not null;
alter table account add column half_days_off boolean default true not null;
