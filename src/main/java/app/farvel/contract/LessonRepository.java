package app.farvel.contract;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LessonRepository extends JpaRepository<Lesson, UUID> {

    /** What was learnt with a vendor, the oldest first. */
    List<Lesson> findByContactIdAndTrashedAtIsNullOrderByCreatedAtAscIdAsc(UUID contactId, Limit limit);

    Optional<Lesson> findFirstByContactIdAndKindAndTextAndTrashedAtIsNull(UUID contactId, ClauseKind kind, String text);

    /** Lessons whose clauses the contract does not list yet, the newest first, before the given moment and id. */
    @Query("""
            select l from Lesson l
            where l.trashedAt is null and (l.createdAt < :before or l.createdAt = :before and l.id < :id)
            and not exists (select 1 from Clause c
                where c.contractId = :contractId and c.lessonId = l.id and c.position >= 0)
            order by l.createdAt desc, l.id desc""")
    List<Lesson> notIn(UUID contractId, Instant before, UUID id, Limit limit);

    /** After the clauses have forgotten them. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Lesson l where l.contactId in :contactIds")
    void deleteByContacts(Collection<UUID> contactIds);
}
