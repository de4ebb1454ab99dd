-- What each guest was told last of their date, so that a letter about a change can say how it was.
alter table gathering_invitation add column told_start timestamp(6) with time zone;
alter table gathering_invitation add column told_place varchar(600);
