-- The seat at a gathering that a message offers. invitation_id: the one it becomes, or is already. token: of the guest's link, empty once the message was sent.
create table winddown_seat (
    id            uuid        not null,
    account_id    uuid        not null,
    winddown_id   uuid        not null,
    gathering_id  uuid        not null,
    invitation_id uuid        not null,
    token         varchar(60) not null,
    constraint winddown_seat_key primary key (id, account_id),
    constraint winddown_seat_unique unique (winddown_id, account_id)
);
create index winddown_seat_of_gathering on winddown_seat (gathering_id, account_id);
create index winddown_seat_of_invitation on winddown_seat (invitation_id, account_id);
create index winddown_seat_of_winddown on winddown_seat (winddown_id, account_id);
alter table winddown_seat add constraint winddown_seat_winddown
    foreign key (winddown_id, account_id) references winddown (id, account_id);
alter table winddown_seat add constraint winddown_seat_gathering
    foreign key (gathering_id, account_id) references gathering (id, account_id);
