-- Whom notice is addressed to, beside where it goes; empty: the vendor.
alter table contract add column notice_recipient varchar(200) default '' not null;
