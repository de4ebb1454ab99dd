package app.farvel.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReminderMarkRepository extends Repository<ReminderMark, UUID> {

    Optional<ReminderMark> findById(UUID id);

    /** Oldest first. */
    @Query("""
            select m from ReminderMark m
            where m.source in :sources and m.subject in :subjects
            order by m.markedAt, m.id""")
    List<ReminderMark> of(Collection<String> sources, Collection<UUID> subjects);

    @Query("select m from ReminderMark m order by m.markedAt desc, m.id desc")
    List<ReminderMark> newest(Limit limit);

    @Query("""
            select m from ReminderMark m
            where m.markedAt <= :markedAt and (m.markedAt < :markedAt or m.id < :id)
            order by m.markedAt desc, m.id desc""")
    List<ReminderMark> before(Instant markedAt, UUID id, Limit limit);

    /** Marks that hide a reminder still, soonest back first. {@code since} keeps an old log from being read. */
    @Query("""
            select m from ReminderMark m
            where m.markedAt > :since and m.state = SNOOZED and m.until > :today and not exists (
                select 1 from ReminderMark later
                where later.source = m.source and later.subject = m.subject and later.occurrence = m.occurrence
                  and (later.markedAt > m.markedAt or later.markedAt = m.markedAt and later.id > m.id))
            order by m.until, m.id""")
    List<ReminderMark> snoozed(Instant since, LocalDate today, Limit limit);

    @Modifying
    @Query("delete from ReminderMark m where m.batchId = :batchId")
    void deleteBatch(UUID batchId);

    @Modifying(flushAutomatically = true)
    @Query("delete from ReminderMark m where m.source = :source and m.subject in :subjects")
    void deleteOf(String source, Collection<UUID> subjects);
}
