-- What was done with something due. Rows are only added: the newest one counts, all of them are the log.
create table reminder_mark (
    id         uuid                        not null,
    account_id uuid                        not null,
    source     varchar(40)                 not null,
    subject    uuid                        not null,
    occurrence varchar(60)                 not null,
    state      varchar(20)                 not null,
    until      date,
    label      varchar(400)                not null,
    marked_at  timestamp(6) with time zone not null,
    batch_id   uuid,
    constraint reminder_mark_key primary key (id, account_id)
);
create index reminder_mark_by_subject on reminder_mark (account_id, source, subject, occurrence, marked_at);
create index reminder_mark_by_time on reminder_mark (account_id, marked_at, id);
create index reminder_mark_by_batch on reminder_mark (account_id, batch_id);
alter table reminder_mark add constraint reminder_mark_account foreign key (account_id) references account (id);
