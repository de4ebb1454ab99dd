-- Begun with somebody an earlier case had parted from.
alter table winddown add column was_former boolean default false not null;
