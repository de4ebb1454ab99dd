-- Whether a message that ends something waits for the next morning, as long as nobody says otherwise.
alter table account add column sleep_on_it boolean default true not null;

-- mail_id: the last mail made of it. held: that mail waits or has failed, and the words stay as they are in it.
alter table winddown_message add column mail_id uuid;
alter table winddown_message add column held boolean default false not null;
create index winddown_message_by_mail on winddown_message (account_id, mail_id);
