-- Who signs in. Exempt from the (id, account_id) rule: these are looked up before an account is known.
create table account (
    id         uuid                        not null,
    version    integer                     not null,
    email      varchar(254)                not null,
    name       varchar(120)                not null,
    password   varchar(255)                not null,
    signature  varchar(1000)               not null,
    language   varchar(35)                 not null,
    zone       varchar(64)                 not null,
    country    varchar(2)                  not null,
    tone       varchar(10)                 not null,
    created_at timestamp(6) with time zone not null,
    constraint account_key primary key (id),
    constraint account_email_unique unique (email)
);

-- One row, locked by whoever registers, so that two "first" people cannot both be the first.
create table account_guard (
    id integer not null,
    constraint account_guard_key primary key (id)
);
insert into account_guard (id) values (1);

create table recovery_code (
    id         uuid         not null,
    account_id uuid         not null,
    hash       varchar(255) not null,
    used_at    timestamp(6) with time zone,
    constraint recovery_code_key primary key (id, account_id)
);
create index recovery_code_of_account on recovery_code (account_id);
alter table recovery_code add constraint recovery_code_account foreign key (account_id) references account (id);

-- Subject: the hash of an e-mail or of an address on the net.
create table sign_in_throttle (
    subject      varchar(64)                 not null,
    attempts     integer                     not null,
    window_start timestamp(6) with time zone not null,
    constraint sign_in_throttle_key primary key (subject)
);

-- Only the hash of a link's token is kept.
create table link_token (
    hash       varchar(64)                 not null,
    account_id uuid                        not null,
    purpose    varchar(40)                 not null,
    subject    uuid,
    expires_at timestamp(6) with time zone not null,
    constraint link_token_key primary key (hash)
);
create index link_token_of_account on link_token (account_id, purpose, subject);

create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_key primary key (primary_id)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_key primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- The job library's own table.
create table scheduled_tasks (
    task_name            varchar(100)                not null,
    task_instance        varchar(100)                not null,
    task_data            bytea,
    execution_time       timestamp(6) with time zone not null,
    picked               boolean                     not null,
    picked_by            varchar(50),
    last_success         timestamp(6) with time zone,
    last_failure         timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp(6) with time zone,
    version              bigint                      not null,
    priority             smallint,
    state                varchar(100),
    constraint scheduled_tasks_key primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
