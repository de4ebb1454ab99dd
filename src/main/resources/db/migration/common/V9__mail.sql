-- What leaves the house. The row's state is the truth; the job of the same id only says when to look at it.
create table mail_outgoing (
    id              uuid                        not null,
    account_id      uuid                        not null,
    version         integer                     not null,
    purpose         varchar(40)                 not null,
    subject_id      uuid,
    message_id      varchar(300)                not null,
    to_name         varchar(200)                not null,
    to_address      varchar(254)                not null,
    subject         varchar(500)                not null,
    body            text                        not null,
    html            text,
    calendar_method varchar(20),
    calendar        text,
    in_reply_to     varchar(300),
    thread          varchar(4000)               not null,
    unsubscribe     varchar(500),
    automatic       boolean                     not null,
    secrets         varchar(4000)               not null,
    state           varchar(20)                 not null,
    created_at      timestamp(6) with time zone not null,
    dated_at        timestamp(6) with time zone not null,
    due_at          timestamp(6) with time zone not null,
    tries           integer                     not null,
    unclear         integer                     not null,
    trouble         varchar(20),
    words           varchar(300)                not null,
    settled_at      timestamp(6) with time zone,
    constraint mail_outgoing_key primary key (id, account_id)
);
create index mail_outgoing_by_time on mail_outgoing (account_id, created_at, id);
create index mail_outgoing_by_subject on mail_outgoing (account_id, subject_id);
create index mail_outgoing_by_state on mail_outgoing (account_id, state, settled_at);
alter table mail_outgoing add constraint mail_outgoing_account foreign key (account_id) references account (id);

-- Kept until the mail has gone.
create table mail_attachment (
    id         uuid         not null,
    account_id uuid         not null,
    mail_id    uuid         not null,
    position   integer      not null,
    name       varchar(200) not null,
    media_type varchar(100) not null,
    content    bytea        not null,
    constraint mail_attachment_key primary key (id, account_id)
);
create index mail_attachment_of_mail on mail_attachment (mail_id, account_id);
alter table mail_attachment add constraint mail_attachment_mail foreign key (mail_id, account_id)
    references mail_outgoing (id, account_id);
