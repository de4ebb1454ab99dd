-- The link to the plan's page that a draft carries; forgotten once the message has gone.
alter table winddown_message add column with_plan boolean default true not null;
alter table winddown_message add column plan_token varchar(64) default '' not null;
