-- Which answer counts is told by the state of the date it was given to (SEQUENCE), then by when it was written.
alter table gathering_invitation add column answer_sequence integer default 0 not null;
alter table gathering_invitation add column answer_written_at timestamp(6) with time zone;
update gathering_invitation set answer_sequence = coalesce(told_sequence, 0), answer_written_at = answered_at;

-- stamped_at: DTSTAMP as a file has it. aside: why an answer that was kept does not count; null where it does, or did.
alter table gathering_answer add column sequence integer default 0 not null;
alter table gathering_answer add column stamped_at timestamp(6) with time zone;
alter table gathering_answer add column aside varchar(10);

-- taken_off: by the host, whoever else said so. links_ended_at: all links made before are over.
-- stop_asked_at: somebody asked by a link that is over for no more invitations.
alter table gathering_guest add column taken_off boolean default false not null;
alter table gathering_guest add column links_ended_at timestamp(6) with time zone;
alter table gathering_guest add column stop_asked_at timestamp(6) with time zone;
update gathering_guest set taken_off = true where left_by = 'HOST';
