-- variant: the kind of vendor, by which the checklist is chosen. exit_on: the last day together, from which days are counted back.
alter table winddown add column contract_id uuid;
alter table winddown add column variant varchar(20) default '' not null;
alter table winddown add column exit_on date;
alter table winddown add column reason varchar(2000) default '' not null;
alter table winddown add column open_door varchar(20) default '' not null;
create index winddown_of_contract on winddown (contract_id, account_id);
alter table winddown add constraint winddown_contract
    foreign key (contract_id, account_id) references contract (id, account_id);

-- text: of a line of one's own, or of a milestone; empty for a line of the playbook. owner: me, them, next, or a name.
-- own_day: the day was set by hand or agreed, and does not move with the exit day. open: not done, in a case that goes on.
alter table winddown_task add column text varchar(400) default '' not null;
alter table winddown_task add column owner varchar(120) default '' not null;
alter table winddown_task add column own_day boolean default false not null;
alter table winddown_task add column source varchar(20) default '' not null;
alter table winddown_task add column open boolean default false not null;
create index winddown_task_by_date on winddown_task (account_id, open, due_on, id);

-- Cases that are under way already.
update winddown_task set open = true
where done_on is null and exists (
    select 1 from winddown w
    where w.id = winddown_task.winddown_id and w.account_id = winddown_task.account_id
      and w.in_flight = true and (winddown_task.phase = 'AFTER' or w.sent_on is null));
update winddown set exit_on = (
    select cast(a.text as date) from winddown_answer a
    where a.winddown_id = winddown.id and a.account_id = winddown.account_id and a.field = 'last-day')
where sent_on is not null and exists (
    select 1 from winddown_answer a
    where a.winddown_id = winddown.id and a.account_id = winddown.account_id and a.field = 'last-day'
      and (a.text ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$'
           or a.text ~ '^[0-9]{4}-(0[13-9]|1[0-2])-(29|30)$'
           or a.text ~ '^[0-9]{4}-(0[13578]|1[02])-31$'));
