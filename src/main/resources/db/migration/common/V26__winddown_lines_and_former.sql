-- Any line of a checklist can be removed and comes back as what it was.
alter table winddown_task add column removed boolean default false not null;
update winddown_task set removed = true, source = 'own' where source = 'removed';

-- Whose relationship ended with a case is a former vendor or mentee.
update contact set winddown_stage = 'closed'
where winddown_stage = '' and exists (
    select 1 from winddown w
    where w.contact_id = contact.id and w.account_id = contact.account_id and w.stage = 'closed' and w.trashed_at is null
      and w.playbook in ('vendor-sunset', 'mentee-handoff') and w.outcome in ('parted-well', 'strained')
      and not exists (
        select 1 from winddown later
        where later.contact_id = w.contact_id and later.account_id = w.account_id and later.trashed_at is null
          and later.created_at > w.created_at));

-- Links to a plan open as long as its case lets it be read.
update link_token set expires_at = expires_at + interval '10' year
where purpose = 'sunset-plan' and expires_at > current_timestamp;
