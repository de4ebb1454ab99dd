-- Spans of time (first_term, renewal_span, notice, price_every) are ISO 8601: P12M, P90D; empty means none.
-- notice_by: the next last day of notice as it was counted last, by which lists are sorted; 9999-12-31 stands for "none".
create table contract (
    id                 uuid                        not null,
    account_id         uuid                        not null,
    version            integer                     not null,
    contact_id         uuid                        not null,
    manager_id         uuid,
    successor_id       uuid,
    title              varchar(200)                not null,
    number             varchar(100)                not null,
    kind               varchar(20)                 not null,
    starts_on          date                        not null,
    first_term         varchar(20)                 not null,
    first_end          date,
    renewal            varchar(20)                 not null,
    renewal_span       varchar(20)                 not null,
    renews_on          date,
    automatic          boolean                     not null,
    notice             varchar(20)                 not null,
    notice_to          varchar(20)                 not null,
    notice_form        varchar(20)                 not null,
    notice_address     varchar(500)                not null,
    fee_kind           varchar(20)                 not null,
    fee_amount         numeric(14, 2),
    fee_percent        numeric(5, 2),
    price              numeric(14, 2),
    price_every        varchar(20)                 not null,
    currency           varchar(3)                  not null,
    clause             varchar(10000)              not null,
    clause_page        varchar(60)                 not null,
    remind_before      varchar(100)                not null,
    notes              varchar(10000)              not null,
    next_price         numeric(14, 2),
    next_price_every   varchar(20)                 not null,
    next_currency      varchar(3)                  not null,
    overlap            varchar(20)                 not null,
    migration_estimate numeric(14, 2),
    notice_by          date                        not null,
    kept_for           date,
    trashed_at         timestamp(6) with time zone,
    batch_id           uuid,
    created_at         timestamp(6) with time zone not null,
    constraint contract_key primary key (id, account_id)
);
create index contract_by_notice on contract (account_id, notice_by, id, trashed_at);
create index contract_of_contact on contract (contact_id, account_id);
create index contract_of_manager on contract (manager_id, account_id);
create index contract_of_successor on contract (successor_id, account_id);
create index contract_by_batch on contract (account_id, batch_id);
alter table contract add constraint contract_contact
    foreign key (contact_id, account_id) references contact (id, account_id);
alter table contract add constraint contract_manager
    foreign key (manager_id, account_id) references contact (id, account_id);
alter table contract add constraint contract_successor
    foreign key (successor_id, account_id) references contract (id, account_id);

create table contract_document (
    id          uuid                        not null,
    account_id  uuid                        not null,
    contract_id uuid                        not null,
    name        varchar(255)                not null,
    media_type  varchar(100)                not null,
    bytes       bigint                      not null,
    trashed_at  timestamp(6) with time zone,
    created_at  timestamp(6) with time zone not null,
    constraint contract_document_key primary key (id, account_id)
);
create index contract_document_of_contract on contract_document (contract_id, account_id);
alter table contract_document add constraint contract_document_contract
    foreign key (contract_id, account_id) references contract (id, account_id);

-- Apart from the row that is listed, so that a list never carries files. The id is the document's.
create table contract_document_content (
    id         uuid  not null,
    account_id uuid  not null,
    content    bytea not null,
    constraint contract_document_content_key primary key (id, account_id)
);
alter table contract_document_content add constraint contract_document_content_document
    foreign key (id, account_id) references contract_document (id, account_id);

-- Proof that notice was given. A notice taken back stays, with the day it was.
create table contract_notice (
    id           uuid                        not null,
    account_id   uuid                        not null,
    version      integer                     not null,
    contract_id  uuid                        not null,
    document_id  uuid,
    given_on     date                        not null,
    how          varchar(20)                 not null,
    recipient    varchar(200)                not null,
    reference    varchar(200)                not null,
    ends_on      date                        not null,
    confirmed_on date,
    note         varchar(2000)               not null,
    withdrawn_on date,
    created_at   timestamp(6) with time zone not null,
    constraint contract_notice_key primary key (id, account_id)
);
create index contract_notice_of_contract on contract_notice (contract_id, account_id);
create index contract_notice_of_document on contract_notice (document_id, account_id);
alter table contract_notice add constraint contract_notice_contract
    foreign key (contract_id, account_id) references contract (id, account_id);
alter table contract_notice add constraint contract_notice_document
    foreign key (document_id, account_id) references contract_document (id, account_id);

-- What was learnt while parting; waits for the next contract.
create table contract_lesson (
    id          uuid                        not null,
    account_id  uuid                        not null,
    contact_id  uuid                        not null,
    contract_id uuid,
    kind        varchar(30)                 not null,
    text        varchar(2000)               not null,
    trashed_at  timestamp(6) with time zone,
    batch_id    uuid,
    created_at  timestamp(6) with time zone not null,
    constraint contract_lesson_key primary key (id, account_id)
);
create index contract_lesson_of_contact on contract_lesson (contact_id, account_id);
create index contract_lesson_of_contract on contract_lesson (contract_id, account_id);
create index contract_lesson_by_time on contract_lesson (account_id, created_at, id, trashed_at);
create index contract_lesson_by_batch on contract_lesson (account_id, batch_id);
alter table contract_lesson add constraint contract_lesson_contact
    foreign key (contact_id, account_id) references contact (id, account_id);
alter table contract_lesson add constraint contract_lesson_contract
    foreign key (contract_id, account_id) references contract (id, account_id);

-- What is to stand in a contract, or stands in it.
create table contract_clause (
    id          uuid          not null,
    account_id  uuid          not null,
    contract_id uuid          not null,
    lesson_id   uuid,
    kind        varchar(30)   not null,
    text        varchar(4000) not null,
    page        varchar(60)   not null,
    agreed      boolean       not null,
    position    integer       not null,
    constraint contract_clause_key primary key (id, account_id)
);
create index contract_clause_of_contract on contract_clause (contract_id, account_id);
create index contract_clause_of_lesson on contract_clause (lesson_id, account_id);
alter table contract_clause add constraint contract_clause_contract
    foreign key (contract_id, account_id) references contract (id, account_id);
alter table contract_clause add constraint contract_clause_lesson
    foreign key (lesson_id, account_id) references contract_lesson (id, account_id);
