-- A proof of notice as it stood before it was corrected.
create table contract_notice_edit (
    id         uuid                        not null,
    account_id uuid                        not null,
    notice_id  uuid                        not null,
    given_on   date                        not null,
    arrived_on date,
    how        varchar(20)                 not null,
    recipient  varchar(200)                not null,
    reference  varchar(200)                not null,
    ends_on    date                        not null,
    note       varchar(2000)               not null,
    edited_at  timestamp(6) with time zone not null,
    constraint contract_notice_edit_key primary key (id, account_id)
);
create index contract_notice_edit_of_notice on contract_notice_edit (notice_id, account_id);
alter table contract_notice_edit add constraint contract_notice_edit_notice
    foreign key (notice_id, account_id) references contract_notice (id, account_id);
