package app.farvel.gathering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OccurrenceRepository extends JpaRepository<Occurrence, UUID> {

    Optional<Occurrence> findByGatheringIdAndPlannedOn(UUID gatheringId, LocalDate plannedOn);

    List<Occurrence> findByGatheringIdAndHeldOnGreaterThanEqualOrderByHeldOn(UUID gatheringId, LocalDate from);

    /** What is still to come by its own day or by the rule's, of some gatherings. */
    @Query("""
            select o from Occurrence o
            where o.gatheringId in :gatheringIds and (o.heldOn >= :from or o.plannedOn >= :from)
            order by o.heldOn, o.plannedOn""")
    List<Occurrence> coming(Collection<UUID> gatheringIds, LocalDate from);

    @Query("select o from Occurrence o where o.gatheringId = :gatheringId and o.heldOn = :day")
    List<Occurrence> heldOn(UUID gatheringId, LocalDate day);

    /** What has been, the newest first. */
    @Query("""
            select o from Occurrence o
            where o.gatheringId = :gatheringId and o.heldOn < :before
            order by o.heldOn desc, o.plannedOn desc""")
    List<Occurrence> past(UUID gatheringId, LocalDate before, Limit limit);

    /** Held between these days, nobody having noted who came, though guests were asked. */
    @Query("""
            select o from Occurrence o
            where o.heldOn >= :from and o.heldOn <= :to and o.cancelledAt is null and o.notedAt is null
            and exists (select 1 from Invitation i where i.occurrenceId = o.id)
            order by o.heldOn""")
    List<Occurrence> toNote(LocalDate from, LocalDate to, Limit limit);

    /** To come, and changed since some of the guests who may come were told. */
    @Query("""
            select o from Occurrence o
            where o.heldOn >= :from and exists (select 1 from Invitation i join Guest g on g.id = i.guestId
                where i.occurrenceId = o.id and i.answer <> NO and g.leftAt is null
                and (i.toldSequence < o.sequence
                    or o.cancelledAt is not null and i.toldSequence is null and i.answer <> NONE))
            order by o.heldOn""")
    List<Occurrence> toTell(LocalDate from, Limit limit);

    /** Held until the transaction ends, so that seats are given away one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Occurrence o where o.id = :id")
    Optional<Occurrence> held(UUID id);
}
