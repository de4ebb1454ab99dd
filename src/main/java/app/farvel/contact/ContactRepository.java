package app.farvel.contact;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContactRepository extends JpaRepository<Contact, UUID> {

    /** The contact, with its row held for this transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id = :id")
    Optional<Contact> held(UUID id);

    /** Pairs of the contact and one of its points, or a null. */
    @Query("""
            select c, p from Contact c left join ContactPoint p on p.contactId = c.id
            where c.id = :id order by p.kind, p.position""")
    List<Object[]> withPoints(UUID id);

    @Modifying(flushAutomatically = true)
    @Query("update Contact c set c.lastTouchOn = :day where c.id in :ids and c.lastTouchOn < :day")
    void touched(Collection<UUID> ids, LocalDate day);

    /** Takes the day of the last touch from the log again. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Contact c set c.lastTouchOn = coalesce((
                select max(i.happenedOn) from InteractionParticipant p join Interaction i on i.id = p.interactionId
                where p.contactId = c.id and i.trashedAt is null), :never)
            where c.id in :ids""")
    void recountLastTouch(Collection<UUID> ids, LocalDate never);

    @Modifying(flushAutomatically = true)
    @Query("""
            update Contact c set c.lastTouchOn = coalesce((
                select max(i.happenedOn) from InteractionParticipant p join Interaction i on i.id = p.interactionId
                where p.contactId = c.id and i.trashedAt is null), :never)""")
    void recountAllLastTouches(LocalDate never);

    @Modifying(flushAutomatically = true)
    @Query("update Contact c set c.winddownStage = :stage where c.id = :id")
    int windDownStage(UUID id, String stage);

    @Modifying(flushAutomatically = true)
    @Query("delete from ContactPoint p where p.contactId = :id")
    void deletePoints(UUID id);

    @Modifying(flushAutomatically = true)
    @Query("delete from ContactTag t where t.contactId = :id")
    void deleteTags(UUID id);

    @Query("select t from Tag t where t.folded in :folded")
    List<Tag> tags(Collection<String> folded);

    @Query("select o from Organization o where o.folded = :folded")
    List<Organization> organizations(String folded);

    /** Who has one of these addresses, as they are compared, and is not in the trash. */
    @Query("""
            select c from ContactPoint p join Contact c on c.id = p.contactId
            where p.compared in :compared and p.kind = :kind and c.trashedAt is null order by c.sortKey, c.id""")
    List<Contact> at(PointKind kind, Collection<String> compared, Limit limit);

    /** Contacts with this very tag that are not in the trash. */
    @Query("""
            select c.id from ContactTag t join Tag n on n.id = t.tagId join Contact c on c.id = t.contactId
            where n.name = :tag and c.trashedAt is null order by c.sortKey""")
    List<UUID> tagged(String tag, Limit limit);

    @Query("""
            select new app.farvel.contact.TagCount(n.name, count(c.id), count(p.id))
            from ContactTag t join Tag n on n.id = t.tagId join Contact c on c.id = t.contactId
            left join ContactPoint p on p.contactId = c.id and p.kind = EMAIL and p.preferred = true
            where c.trashedAt is null group by n.name order by count(c.id) desc, n.name""")
    List<TagCount> tagCounts(Limit limit);
}
