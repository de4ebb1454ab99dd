-- After not_after a mail is of no use any more. doubtful: a person sent it again although it may have arrived.
alter table mail_outgoing add column not_after timestamp(6) with time zone;
alter table mail_outgoing add column doubtful boolean default false not null;
