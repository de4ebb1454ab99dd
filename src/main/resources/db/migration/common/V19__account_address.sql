-- Where people reach this Farvel: one row, once it is known.
create table account_address (
    id      integer      not null,
    address varchar(500) not null,
    constraint account_address_key primary key (id)
);
