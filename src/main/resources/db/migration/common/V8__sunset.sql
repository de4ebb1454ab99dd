-- How the vendor lays out the ending. heard: their last deed the account has not answered, and its day; empty means none.
create table sunset_plan (
    id            uuid                        not null,
    account_id    uuid                        not null,
    version       integer                     not null,
    winddown_id   uuid                        not null,
    state         varchar(20)                 not null,
    language      varchar(35)                 not null,
    contact_name  varchar(200)                not null,
    contact_email varchar(254)                not null,
    contact_phone varchar(60)                 not null,
    remarks       varchar(4000)               not null,
    heard         varchar(20)                 not null,
    heard_on      date,
    heard_at      timestamp(6) with time zone,
    proposed_at   timestamp(6) with time zone,
    agreed_at     timestamp(6) with time zone,
    saved_at      timestamp(6) with time zone not null,
    constraint sunset_plan_key primary key (id, account_id),
    constraint sunset_plan_unique unique (winddown_id, account_id)
);
create index sunset_plan_by_heard on sunset_plan (account_id, heard_on, id);
create index sunset_plan_of_winddown on sunset_plan (winddown_id, account_id);
alter table sunset_plan add constraint sunset_plan_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);

-- owner: me (the account) or them (the vendor).
create table sunset_milestone (
    id         uuid          not null,
    account_id uuid          not null,
    plan_id    uuid          not null,
    position   integer       not null,
    text       varchar(300)  not null,
    due_on     date,
    owner      varchar(10)   not null,
    note       varchar(1000) not null,
    constraint sunset_milestone_key primary key (id, account_id)
);
create index sunset_milestone_of_plan on sunset_milestone (plan_id, account_id);
alter table sunset_milestone add constraint sunset_milestone_plan
    foreign key (plan_id, account_id) references sunset_plan (id, account_id);

-- What was said, and what happened: a comment, a plan sent, changes asked for, an agreement, a plan opened again.
create table sunset_comment (
    id         uuid                        not null,
    account_id uuid                        not null,
    plan_id    uuid                        not null,
    kind       varchar(20)                 not null,
    author     varchar(10)                 not null,
    name       varchar(200)                not null,
    text       varchar(2000)               not null,
    written_at timestamp(6) with time zone not null,
    constraint sunset_comment_key primary key (id, account_id)
);
create index sunset_comment_of_plan on sunset_comment (plan_id, account_id, written_at);
alter table sunset_comment add constraint sunset_comment_plan
    foreign key (plan_id, account_id) references sunset_plan (id, account_id);
