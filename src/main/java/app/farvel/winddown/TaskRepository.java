package app.farvel.winddown;

import app.farvel.contact.Contact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskRepository extends JpaRepository<Task, UUID> {

    Optional<Task> findByIdAndWinddownId(UUID id, UUID winddownId);

    /** In their order, without those removed. */
    @Query("select t from Task t where t.winddownId = :windDownId and t.removed = false order by t.position, t.id")
    List<Task> of(UUID windDownId);

    /** Those removed, too. */
    @Query("select t from Task t where t.winddownId = :windDownId order by t.position, t.id")
    List<Task> all(UUID windDownId);

    List<Task> findByWinddownIdAndSourceAndDoneOnIsNull(UUID winddownId, String source);

    List<Task> findByWinddownIdIn(Collection<UUID> winddownIds);

    /** What is due on the day or was before, with its wind-down and whom that is about; without what sleeps past the day. */
    @Query("""
            select new app.farvel.winddown.TaskRepository$Due(t, w, c)
            from Task t
            join WindDown w on w.id = t.winddownId
            join Contact c on c.id = w.contactId
            where t.open = true and t.dueOn <= :day and w.trashedAt is null
              and not exists (
                select 1 from ReminderMark m
                where m.source = 'task' and m.subject = t.id and m.occurrence = cast(t.dueOn as string)
                  and m.state = SNOOZED and m.until > :day
                  and not exists (
                    select 1 from ReminderMark later
                    where later.source = m.source and later.subject = m.subject and later.occurrence = m.occurrence
                      and (later.markedAt > m.markedAt or later.markedAt = m.markedAt and later.id > m.id)))
            order by t.dueOn, t.id""")
    List<Due> due(LocalDate day, Limit limit);

    /** A line and what it belongs to. */
    record Due(Task task, WindDown windDown, Contact contact) {}

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
