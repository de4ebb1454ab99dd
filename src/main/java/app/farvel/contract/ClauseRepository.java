package app.farvel.contract;

import app.farvel.contact.Contact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ClauseRepository extends JpaRepository<Clause, UUID> {

    /** A clause, and the vendor with whom it was learnt. */
    record Known(Clause clause, @Nullable Contact teacher) {}

    /** The contract's list in order. */
    @Query("""
            select new app.farvel.contract.ClauseRepository$Known(c, p)
            from Clause c
            left join Lesson l on l.id = c.lessonId
            left join Contact p on p.id = l.contactId
            where c.contractId = :contractId and c.position >= 0
            order by c.position, c.id""")
    List<Known> listed(UUID contractId);

    List<Clause> findByContractIdOrderByPositionAscIdAsc(UUID contractId);

    /** Those removed before: only the last one can be brought back. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Clause c where c.contractId = :contractId and c.position < 0")
    void deleteRemoved(UUID contractId);

    @Modifying(flushAutomatically = true)
    @Query("delete from Clause c where c.contractId in :contractIds")
    void deleteByContracts(Collection<UUID> contractIds);

    /** Before the lessons of these contacts are deleted: clauses of other contracts stay, and forget who taught them. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Clause c set c.lessonId = null
            where c.lessonId in (select l.id from Lesson l where l.contactId in :contactIds)""")
    void forgetLessonsOf(Collection<UUID> contactIds);
}
