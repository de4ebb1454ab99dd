package app.farvel.winddown;

import app.farvel.contact.Contact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

    List<FollowUp> findByWinddownIdOrderByDueOn(UUID winddownId);

    /** What is due on the day or was before, with its wind-down and whom that is about; without what sleeps past the day. */
    @Query("""
            select new app.farvel.winddown.FollowUpRepository$Due(f, w, c)
            from FollowUp f
            join WindDown w on w.id = f.winddownId
            join Contact c on c.id = w.contactId
            where f.open = true and f.dueOn <= :day and w.trashedAt is null
              and not exists (
                select 1 from ReminderMark m
                where m.source = 'follow-up' and m.subject = f.id
                  and m.occurrence = concat(f.item, '-', cast(f.dueOn as string))
                  and m.state = SNOOZED and m.until > :day
                  and not exists (
                    select 1 from ReminderMark later
                    where later.source = m.source and later.subject = m.subject and later.occurrence = m.occurrence
                      and (later.markedAt > m.markedAt or later.markedAt = m.markedAt and later.id > m.id)))
            order by f.dueOn, f.id""")
    List<Due> due(LocalDate day, Limit limit);

    /** A follow-up and what it belongs to. */
    record Due(FollowUp followUp, WindDown windDown, Contact contact) {}

    List<FollowUp> findByWinddownIdInAndOpenTrueOrderByDueOn(Collection<UUID> winddownIds);

    List<FollowUp> findByWinddownIdIn(Collection<UUID> winddownIds);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
