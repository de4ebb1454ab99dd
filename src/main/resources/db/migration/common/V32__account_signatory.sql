-- For whom the account signs what binds: an e-mail has no letterhead that would tell.
alter table account add column organization varchar(200) default '' not null;
alter table account add column organization_number varchar(60) default '' not null;
alter table account add column capacity varchar(120) default '' not null;
