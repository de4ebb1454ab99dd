-- What comes again: the group coffee. recurrence: an RRULE; start_minute: of the day, on the clock of the zone.
create table gathering (
    id           uuid                        not null,
    account_id   uuid                        not null,
    version      integer                     not null,
    title        varchar(200)                not null,
    place        varchar(200)                not null,
    address      varchar(300)                not null,
    map_url      varchar(500)                not null,
    note         varchar(2000)               not null,
    language     varchar(35)                 not null,
    recurrence   varchar(300)                not null,
    first_on     date                        not null,
    last_on      date,
    start_minute integer                     not null,
    minutes      integer                     not null,
    zone         varchar(60)                 not null,
    capacity     integer,
    invite_days  integer,
    nudge_days   integer,
    remind_days  integer,
    guests_shown boolean                     not null,
    trashed_at   timestamp(6) with time zone,
    batch_id     uuid,
    created_at   timestamp(6) with time zone not null,
    constraint gathering_key primary key (id, account_id)
);
create index gathering_by_age on gathering (account_id, created_at, id, trashed_at);
create index gathering_by_batch on gathering (account_id, batch_id);
alter table gathering add constraint gathering_account foreign key (account_id) references account (id);

-- One date, known by the day and minute the rule gave it (RECURRENCE-ID); there once something happened to it.
-- An own start or place where it differs. decided: the host said what becomes of it. sequence: of iCalendar.
create table gathering_occurrence (
    id             uuid                        not null,
    account_id     uuid                        not null,
    version        integer                     not null,
    gathering_id   uuid                        not null,
    planned_on     date                        not null,
    planned_minute integer                     not null,
    held_on        date                        not null,
    start_minute   integer,
    place          varchar(200),
    address        varchar(300),
    map_url        varchar(500),
    reason         varchar(1000)               not null,
    decided        boolean                     not null,
    sequence       integer                     not null,
    cancelled_at   timestamp(6) with time zone,
    invited_at     timestamp(6) with time zone,
    nudged_at      timestamp(6) with time zone,
    reminded_at    timestamp(6) with time zone,
    noted_at       timestamp(6) with time zone,
    constraint gathering_occurrence_key primary key (id, account_id),
    constraint gathering_occurrence_unique unique (gathering_id, planned_on, account_id)
);
create index gathering_occurrence_by_day on gathering_occurrence (account_id, held_on, id);
create index gathering_occurrence_of_gathering on gathering_occurrence (gathering_id, account_id, held_on);
alter table gathering_occurrence add constraint gathering_occurrence_gathering
    foreign key (gathering_id, account_id) references gathering (id, account_id);

-- regular: invited to every date, else to single ones. standing: the answer "for every month", empty where none was given.
create table gathering_guest (
    id           uuid                        not null,
    account_id   uuid                        not null,
    version      integer                     not null,
    gathering_id uuid                        not null,
    contact_id   uuid                        not null,
    regular      boolean                     not null,
    standing     varchar(10)                 not null,
    source       varchar(20)                 not null,
    added_on     date                        not null,
    left_at      timestamp(6) with time zone,
    left_by      varchar(10)                 not null,
    absences     integer                     not null,
    constraint gathering_guest_key primary key (id, account_id),
    constraint gathering_guest_unique unique (gathering_id, contact_id, account_id)
);
create index gathering_guest_of_gathering on gathering_guest (gathering_id, account_id);
create index gathering_guest_of_contact on gathering_guest (contact_id, account_id);
alter table gathering_guest add constraint gathering_guest_gathering
    foreign key (gathering_id, account_id) references gathering (id, account_id);
alter table gathering_guest add constraint gathering_guest_contact
    foreign key (contact_id, account_id) references contact (id, account_id);

-- One guest and one date. waiting_since: said yes when it was full. told_sequence: of the newest calendar object they got.
create table gathering_invitation (
    id            uuid                        not null,
    account_id    uuid                        not null,
    version       integer                     not null,
    occurrence_id uuid                        not null,
    guest_id      uuid                        not null,
    answer        varchar(10)                 not null,
    answered_by   varchar(10)                 not null,
    answered_at   timestamp(6) with time zone,
    waiting_since timestamp(6) with time zone,
    word          varchar(1000)               not null,
    told_sequence integer,
    invited_at    timestamp(6) with time zone,
    nudged_at     timestamp(6) with time zone,
    reminded_at   timestamp(6) with time zone,
    came          boolean,
    created_at    timestamp(6) with time zone not null,
    constraint gathering_invitation_key primary key (id, account_id),
    constraint gathering_invitation_unique unique (occurrence_id, guest_id, account_id)
);
create index gathering_invitation_of_guest on gathering_invitation (guest_id, account_id);
create index gathering_invitation_of_occurrence on gathering_invitation (occurrence_id, account_id);
alter table gathering_invitation add constraint gathering_invitation_occurrence
    foreign key (occurrence_id, account_id) references gathering_occurrence (id, account_id);
alter table gathering_invitation add constraint gathering_invitation_guest
    foreign key (guest_id, account_id) references gathering_guest (id, account_id);

-- Every answer ever given, the last one wins.
create table gathering_answer (
    id            uuid                        not null,
    account_id    uuid                        not null,
    invitation_id uuid                        not null,
    answer        varchar(10)                 not null,
    answered_by   varchar(10)                 not null,
    word          varchar(1000)               not null,
    given_at      timestamp(6) with time zone not null,
    constraint gathering_answer_key primary key (id, account_id)
);
create index gathering_answer_of_invitation on gathering_answer (invitation_id, account_id, given_at);
alter table gathering_answer add constraint gathering_answer_invitation
    foreign key (invitation_id, account_id) references gathering_invitation (id, account_id);
