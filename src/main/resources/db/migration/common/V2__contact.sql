create table organization (
    id         uuid         not null,
    account_id uuid         not null,
    version    integer      not null,
    name       varchar(200) not null,
    folded     varchar(400) not null,
    constraint organization_key primary key (id, account_id),
    constraint organization_name_unique unique (account_id, folded)
);
alter table organization add constraint organization_account foreign key (account_id) references account (id);

-- last_touch_on: 1900-01-01 stands for "never", so that it can be sorted and paged by. tags: names, one a line, as shown.
create table contact (
    id              uuid                        not null,
    account_id      uuid                        not null,
    version         integer                     not null,
    name            varchar(200)                not null,
    organization_id uuid,
    organization    varchar(200)                not null,
    role            varchar(200)                not null,
    relation        varchar(20)                 not null,
    language        varchar(35)                 not null,
    address_form    varchar(20)                 not null,
    since           date,
    how_met         varchar(1000)               not null,
    tags            varchar(1000)               not null,
    notes           varchar(10000)              not null,
    sort_key        varchar(240)                not null,
    search_text     varchar(12000)              not null,
    last_touch_on   date                        not null,
    winddown_stage  varchar(20)                 not null,
    trashed_at      timestamp(6) with time zone,
    batch_id        uuid,
    created_at      timestamp(6) with time zone not null,
    constraint contact_key primary key (id, account_id)
);
create index contact_by_name on contact (account_id, sort_key, id, trashed_at);
create index contact_by_relation on contact (account_id, relation, sort_key, id, trashed_at);
create index contact_by_stage on contact (account_id, winddown_stage, sort_key, id, trashed_at);
create index contact_by_touch on contact (account_id, last_touch_on, id, trashed_at);
create index contact_by_trash on contact (account_id, trashed_at, id);
create index contact_by_batch on contact (account_id, batch_id);
create index contact_by_organization on contact (organization_id, account_id);
alter table contact add constraint contact_account foreign key (account_id) references account (id);
alter table contact add constraint contact_organization
    foreign key (organization_id, account_id) references organization (id, account_id);

create table contact_point (
    id         uuid         not null,
    account_id uuid         not null,
    contact_id uuid         not null,
    kind       varchar(10)  not null,
    address    varchar(254) not null,
    preferred  boolean      not null,
    position   integer      not null,
    constraint contact_point_key primary key (id, account_id)
);
create index contact_point_of_contact on contact_point (contact_id, account_id);
create index contact_point_by_address on contact_point (account_id, address);
alter table contact_point add constraint contact_point_contact
    foreign key (contact_id, account_id) references contact (id, account_id);

create table tag (
    id         uuid         not null,
    account_id uuid         not null,
    name       varchar(60)  not null,
    folded     varchar(120) not null,
    constraint tag_key primary key (id, account_id),
    constraint tag_name_unique unique (account_id, folded)
);
alter table tag add constraint tag_account foreign key (account_id) references account (id);

-- sort_key repeats the contact's, so that a tag's contacts come in order from the index alone.
create table contact_tag (
    id         uuid         not null,
    account_id uuid         not null,
    contact_id uuid         not null,
    tag_id     uuid         not null,
    sort_key   varchar(240) not null,
    constraint contact_tag_key primary key (id, account_id)
);
create index contact_tag_by_tag on contact_tag (account_id, tag_id, sort_key, contact_id);
create index contact_tag_of_contact on contact_tag (contact_id, account_id);
create index contact_tag_of_tag on contact_tag (tag_id, account_id);
alter table contact_tag add constraint contact_tag_contact
    foreign key (contact_id, account_id) references contact (id, account_id);
alter table contact_tag add constraint contact_tag_tag
    foreign key (tag_id, account_id) references tag (id, account_id);

-- Index table: every folded word of a contact, for search by the beginning of a word.
create table contact_term (
    account_id uuid        not null,
    term       varchar(60) not null,
    contact_id uuid        not null,
    constraint contact_term_key primary key (account_id, term, contact_id)
);
create index contact_term_of_contact on contact_term (contact_id, account_id);
alter table contact_term add constraint contact_term_contact
    foreign key (contact_id, account_id) references contact (id, account_id);

create table interaction (
    id          uuid                        not null,
    account_id  uuid                        not null,
    version     integer                     not null,
    kind        varchar(20)                 not null,
    happened_on date                        not null,
    minutes     integer,
    note        varchar(2000)               not null,
    trashed_at  timestamp(6) with time zone,
    batch_id    uuid,
    created_at  timestamp(6) with time zone not null,
    constraint interaction_key primary key (id, account_id)
);
create index interaction_by_date on interaction (account_id, happened_on, id, trashed_at);
create index interaction_by_batch on interaction (account_id, batch_id);
alter table interaction add constraint interaction_account foreign key (account_id) references account (id);

-- happened_on repeats the interaction's, so that a contact's history comes in order from the index alone.
create table interaction_participant (
    id             uuid not null,
    account_id     uuid not null,
    interaction_id uuid not null,
    contact_id     uuid not null,
    happened_on    date not null,
    constraint interaction_participant_key primary key (id, account_id),
    constraint interaction_participant_unique unique (interaction_id, contact_id, account_id)
);
create index interaction_participant_of_contact
    on interaction_participant (contact_id, account_id, happened_on, interaction_id);
alter table interaction_participant add constraint interaction_participant_interaction
    foreign key (interaction_id, account_id) references interaction (id, account_id);
alter table interaction_participant add constraint interaction_participant_contact
    foreign key (contact_id, account_id) references contact (id, account_id);
