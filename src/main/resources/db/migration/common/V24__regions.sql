-- The country whose way of writing dates, times and money an account reads: what was there already goes on as it was.
alter table account add column region varchar(2) default 'GB' not null;
update account set region = 'NO' where language = 'nb';
-- The zone of a browser that the account was asked about and did not want.
alter table account add column zone_declined varchar(64) default '' not null;
-- Where a contact is, for how dates and times look in what is written to them; empty means as the account itself writes.
alter table contact add column country varchar(2) default '' not null;
