-- Which lines go on after the case was closed: one that is unticked then asks again only if it was kept.
alter table winddown_task add column kept boolean default false not null;
update winddown_task set kept = true
where open = true and exists (
    select 1 from winddown w
    where w.id = winddown_task.winddown_id and w.account_id = winddown_task.account_id and w.in_flight = false);
