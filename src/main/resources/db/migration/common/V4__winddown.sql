create table winddown (
    id           uuid                        not null,
    account_id   uuid                        not null,
    version      integer                     not null,
    contact_id   uuid                        not null,
    playbook     varchar(60)                 not null,
    stage        varchar(20)                 not null,
    in_flight    boolean                     not null,
    started_on   date                        not null,
    stage_since  date                        not null,
    sent_on      date,
    ended_on     date,
    paused_until date,
    answer       varchar(60)                 not null,
    outcome      varchar(60)                 not null,
    closing_note varchar(2000)               not null,
    trashed_at   timestamp(6) with time zone,
    batch_id     uuid,
    created_at   timestamp(6) with time zone not null,
    constraint winddown_key primary key (id, account_id)
);
create index winddown_by_stage on winddown (account_id, stage, stage_since, id, trashed_at);
create index winddown_in_flight on winddown (account_id, in_flight, stage_since, id, trashed_at);
create index winddown_of_contact on winddown (contact_id, account_id);
create index winddown_by_batch on winddown (account_id, batch_id);
alter table winddown add constraint winddown_contact
    foreign key (contact_id, account_id) references contact (id, account_id);

create table winddown_answer (
    id          uuid          not null,
    account_id  uuid          not null,
    winddown_id uuid          not null,
    field       varchar(60)   not null,
    text        varchar(12000) not null,
    constraint winddown_answer_key primary key (id, account_id),
    constraint winddown_answer_unique unique (winddown_id, field, account_id)
);
create index winddown_answer_of_winddown on winddown_answer (winddown_id, account_id);
alter table winddown_answer add constraint winddown_answer_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);

-- body: the parts of the text, a form feed between two. answered_in: the language the answers were typed in.
create table winddown_message (
    id          uuid                        not null,
    account_id  uuid                        not null,
    version     integer                     not null,
    winddown_id uuid                        not null,
    kind        varchar(20)                 not null,
    language    varchar(35)                 not null,
    tone        varchar(10)                 not null,
    channel     varchar(10)                 not null,
    subject     varchar(1000)               not null,
    body        varchar(60000)              not null,
    edited      boolean                     not null,
    answered_in varchar(35)                 not null,
    created_at  timestamp(6) with time zone not null,
    saved_at    timestamp(6) with time zone not null,
    sent_on     date,
    sent_at     timestamp(6) with time zone,
    constraint winddown_message_key primary key (id, account_id)
);
create index winddown_message_of_winddown on winddown_message (winddown_id, account_id, created_at);
alter table winddown_message add constraint winddown_message_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);

create table winddown_task (
    id          uuid        not null,
    account_id  uuid        not null,
    winddown_id uuid        not null,
    item        varchar(60) not null,
    phase       varchar(10) not null,
    position    integer     not null,
    due_on      date,
    done_on     date,
    constraint winddown_task_key primary key (id, account_id)
);
create index winddown_task_of_winddown on winddown_task (winddown_id, account_id);
alter table winddown_task add constraint winddown_task_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);

create table winddown_follow_up (
    id          uuid        not null,
    account_id  uuid        not null,
    winddown_id uuid        not null,
    item        varchar(60) not null,
    due_on      date        not null,
    open        boolean     not null,
    case_ended  boolean     not null,
    constraint winddown_follow_up_key primary key (id, account_id)
);
create index winddown_follow_up_by_date on winddown_follow_up (account_id, open, due_on, id);
create index winddown_follow_up_of_winddown on winddown_follow_up (winddown_id, account_id);
alter table winddown_follow_up add constraint winddown_follow_up_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);

-- The case's timeline; a change of stage is an event as well.
create table winddown_event (
    id          uuid                        not null,
    account_id  uuid                        not null,
    winddown_id uuid                        not null,
    kind        varchar(40)                 not null,
    stage_from  varchar(20)                 not null,
    stage_to    varchar(20)                 not null,
    note        varchar(2000)               not null,
    happened_at timestamp(6) with time zone not null,
    constraint winddown_event_key primary key (id, account_id)
);
create index winddown_event_of_winddown on winddown_event (winddown_id, account_id, happened_at);
alter table winddown_event add constraint winddown_event_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);
