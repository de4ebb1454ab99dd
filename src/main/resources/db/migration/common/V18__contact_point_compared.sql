-- compared: the same for two spellings of one address; filled anew when its rule changes (ReindexSql).
alter table contact_point add column compared varchar(254) default '' not null;
drop index contact_point_by_address;
create index contact_point_by_compared on contact_point (account_id, compared, contact_id);
