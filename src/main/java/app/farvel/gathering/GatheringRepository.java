package app.farvel.gathering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface GatheringRepository extends JpaRepository<Gathering, UUID> {

    /** Those in the trash, the newest first. */
    @Query("select g from Gathering g where g.trashedAt is not null order by g.trashedAt desc, g.id desc")
    List<Gathering> trashed(Limit limit);

    /** Held for this transaction: its job is moved by one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Gathering> findForUpdateById(UUID id);

    /** A gathering and one of its dates to which something happened, with the answers to it. */
    record Told(
            Gathering gathering,
            @Nullable Occurrence occurrence,
            long yes,
            long maybe,
            long no,
            long none,
            long waiting) {

        RsvpCounts tally() {
            return new RsvpCounts(yes, maybe, no, none, waiting);
        }
    }

    /**
     * Held until the transaction ends; before any of its dates, so that two never wait for each other. Nothing is read, so
     * that a copy in hand may be older without harm.
     */
    @Modifying
    @Query("update Gathering g set g.title = g.title where g.id = :id")
    int hold(UUID id);

    @Query("select o.gatheringId from Occurrence o where o.id = :occurrenceId")
    Optional<UUID> ofDate(UUID occurrenceId);

    @Query("select g.capacity from Gathering g where g.id = :id")
    Optional<Integer> capacity(UUID id);

    /** All but those in the trash, the oldest first, with the dates still to come by their own day or by the rule's. */
    @Query("""
            select new app.farvel.gathering.GatheringRepository$Told(g, o,
                (select count(i.id) from Invitation i
                    where i.occurrenceId = o.id and i.answer = YES and i.waitingSince is null),
                (select count(i.id) from Invitation i where i.occurrenceId = o.id and i.answer = MAYBE),
                (select count(i.id) from Invitation i where i.occurrenceId = o.id and i.answer = NO),
                (select count(i.id) from Invitation i where i.occurrenceId = o.id and i.answer = NONE),
                (select count(i.id) from Invitation i
                    where i.occurrenceId = o.id and i.answer = YES and i.waitingSince is not null))
            from Gathering g
            left join Occurrence o on o.gatheringId = g.id and (o.heldOn >= :from or o.plannedOn >= :from)
            where g.trashedAt is null
            order by g.createdAt, g.id, o.heldOn""")
    List<Told> told(LocalDate from);

    @Query("select g.id from Gathering g where g.batchId = :batchId")
    List<UUID> ofBatch(UUID batchId);

    @Query("select o.id from Occurrence o where o.gatheringId in :ids")
    List<UUID> occurrenceIds(Collection<UUID> ids);

    @Query("select g.id from Guest g where g.gatheringId in :ids")
    List<UUID> guestIds(Collection<UUID> ids);

    @Modifying
    @Query("""
            delete from RsvpEntry a where a.invitationId in (select i.id from Invitation i
            join Occurrence o on o.id = i.occurrenceId where o.gatheringId in :ids)""")
    void eraseAnswers(Collection<UUID> ids);

    @Modifying
    @Query("""
            delete from Invitation i where i.occurrenceId in (select o.id from Occurrence o
            where o.gatheringId in :ids)""")
    void eraseInvitations(Collection<UUID> ids);

    @Modifying
    @Query("delete from Guest g where g.gatheringId in :ids")
    void eraseGuests(Collection<UUID> ids);

    @Modifying
    @Query("delete from Occurrence o where o.gatheringId in :ids")
    void eraseOccurrences(Collection<UUID> ids);

    @Modifying
    @Query("delete from Gathering g where g.id in :ids")
    void erase(Collection<UUID> ids);
}
