-- One row an account, with the account's own id. next_at: when the job wakes; empty while the digest is off.
-- last_for: the account's day of the last scheduled one, so that no day has two. last_*: what came of it, or of one asked for.
create table digest (
    id           uuid        not null,
    account_id   uuid        not null,
    version      integer     not null,
    rhythm       varchar(20) not null,
    weekday      varchar(10) not null,
    at_hour      integer     not null,
    next_at      timestamp(6) with time zone,
    last_for     date,
    last_at      timestamp(6) with time zone,
    last_result  varchar(20),
    last_mail_id uuid,
    constraint digest_key primary key (id, account_id)
);
alter table digest add constraint digest_account foreign key (account_id) references account (id);
