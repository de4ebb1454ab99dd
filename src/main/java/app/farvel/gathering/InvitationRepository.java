package app.farvel.gathering;

import app.farvel.contact.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    List<Invitation> findByOccurrenceId(UUID occurrenceId);

    boolean existsByOccurrenceId(UUID occurrenceId);

    /** So many gave an answer to a date, and so many of them wait for a seat. */
    record Counted(UUID occurrenceId, Rsvp answer, long all, long waiting) {}

    @Query("""
            select new app.farvel.gathering.InvitationRepository$Counted(
                i.occurrenceId, i.answer, count(i.id), count(i.waitingSince))
            from Invitation i where i.occurrenceId in :occurrenceIds
            group by i.occurrenceId, i.answer""")
    List<Counted> counts(Collection<UUID> occurrenceIds);

    Optional<Invitation> findByOccurrenceIdAndGuestId(UUID occurrenceId, UUID guestId);

    List<Invitation> findByGuestId(UUID guestId);

    @Query("select i.occurrenceId from Invitation i where i.id = :id")
    Optional<UUID> occurrenceOf(UUID id);

    @Query(
            "select count(i) from Invitation i where i.occurrenceId = :occurrenceId and i.answer = YES and i.waitingSince is null")
    long seated(UUID occurrenceId);

    /** Who waits for a seat, the longest first. */
    @Query("""
            select i from Invitation i where i.occurrenceId = :occurrenceId and i.answer = YES
            and i.waitingSince is not null order by i.waitingSince, i.id""")
    List<Invitation> waiting(UUID occurrenceId, Limit limit);

    /** What a guest was asked to from a day on. In one order always, so that dates are held in it. */
    @Query("""
            select o.id from Occurrence o join Invitation i on i.occurrenceId = o.id
            where i.guestId = :guestId and o.heldOn >= :day and o.cancelledAt is null order by o.id""")
    List<UUID> datesOf(UUID guestId, LocalDate day);

    /** The dates to come that a guest was asked to, the next one first. */
    @Query("""
            select o from Occurrence o join Invitation i on i.occurrenceId = o.id
            where i.guestId = :guestId and o.heldOn >= :day order by o.heldOn, o.id""")
    List<Occurrence> comingOf(UUID guestId, LocalDate day, Limit limit);

    @Query("""
            select i from Invitation i join Occurrence o on o.id = i.occurrenceId
            where i.guestId = :guestId and o.plannedOn = :plannedOn""")
    Optional<Invitation> onDate(UUID guestId, LocalDate plannedOn);

    /** A word a guest has sent with an answer, to which date, and who wrote it. */
    record Written(Invitation invitation, Occurrence date, Contact contact) {}

    /** What guests themselves have written about dates to come, the newest first. */
    @Query("""
            select new app.farvel.gathering.InvitationRepository$Written(i, o, c)
            from Invitation i
            join Occurrence o on o.id = i.occurrenceId
            join Guest g on g.id = i.guestId
            join Contact c on c.id = g.contactId
            where o.heldOn >= :from and o.cancelledAt is null and i.word <> '' and i.answeredBy in (GUEST, CALENDAR)
              and g.leftAt is null and c.trashedAt is null
            order by i.answeredAt desc, i.id""")
    List<Written> written(LocalDate from, Limit limit);

    /** How many wait for a seat at a date. */
    record Queue(UUID gatheringId, LocalDate plannedOn, LocalDate heldOn, long waiting) {}

    /** The dates to come at which somebody waits for a seat. */
    @Query("""
            select new app.farvel.gathering.InvitationRepository$Queue(o.gatheringId, o.plannedOn, o.heldOn, count(i.id))
            from Invitation i join Occurrence o on o.id = i.occurrenceId
            where o.heldOn >= :from and o.cancelledAt is null and i.answer = YES and i.waitingSince is not null
            group by o.gatheringId, o.plannedOn, o.heldOn order by o.heldOn, o.gatheringId""")
    List<Queue> queues(LocalDate from, Limit limit);

    /** How many wait longer than this one. */
    @Query("""
            select count(i) from Invitation i where i.occurrenceId = :occurrenceId and i.answer = YES
            and (i.waitingSince < :since or i.waitingSince = :since and i.id < :id)""")
    long ahead(UUID occurrenceId, Instant since, UUID id);

    /** Those of a date: who comes first, then by name. */
    @Query("""
            select new app.farvel.gathering.GuestRow(i, g, c, p.address)
            from Invitation i
            join Guest g on g.id = i.guestId
            join Contact c on c.id = g.contactId
            left join ContactPoint p on p.contactId = c.id and p.kind = EMAIL and p.preferred = true
            where i.occurrenceId = :occurrenceId
            order by case when i.answer = YES and i.waitingSince is null then 0 when i.answer = YES then 1
                when i.answer = MAYBE then 2 when i.answer = NONE then 3 else 4 end, i.waitingSince, c.sortKey, i.id""")
    List<GuestRow> at(UUID occurrenceId, Pageable page);

    /** What was noted of some guests, the newest date first. */
    @Query("""
            select i from Invitation i join Occurrence o on o.id = i.occurrenceId
            where i.guestId in :guestIds and i.came is not null order by o.heldOn desc, o.id desc""")
    List<Invitation> notedOf(Collection<UUID> guestIds);

    /** The names of those who have a seat. */
    @Query("""
            select c.name from Invitation i
            join Guest g on g.id = i.guestId
            join Contact c on c.id = g.contactId
            where i.occurrenceId = :occurrenceId and i.answer = YES and i.waitingSince is null and i.id <> :but
            and c.name <> '' order by c.sortKey""")
    List<String> company(UUID occurrenceId, UUID but, Limit limit);

    /** A mail has reached them that says this of their date. */
    @Modifying
    @Query("""
            update Invitation i set i.toldSequence = :sequence, i.toldStart = :start, i.toldPlace = :place
            where i.id = :id""")
    void heard(UUID id, int sequence, Instant start, String place);

    /** A mail about a change has not reached them: they know an older state of their date. */
    @Modifying
    @Query("update Invitation i set i.toldSequence = i.toldSequence - 1 where i.id = :id and i.toldSequence > 0")
    void missed(UUID id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Invitation i where i.guestId in (select g.id from Guest g where g.contactId = :contactId)")
    void eraseOf(UUID contactId);

    @Modifying(flushAutomatically = true)
    @Query("""
            delete from RsvpEntry a where a.invitationId in (select i.id from Invitation i
            join Guest g on g.id = i.guestId where g.contactId = :contactId)""")
    void eraseAnswersOf(UUID contactId);

    @Query("""
            select i.id from Invitation i join Occurrence o on o.id = i.occurrenceId
            where o.gatheringId in :gatheringIds""")
    List<UUID> idsAt(Collection<UUID> gatheringIds);
}
