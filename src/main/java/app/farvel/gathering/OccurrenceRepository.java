package app.farvel.gathering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OccurrenceRepository extends JpaRepository<Occurrence, UUID> {

    Optional<Occurrence> findByGatheringIdAndPlannedOn(UUID gatheringId, LocalDate plannedOn);

    List<Occurrence> findByGatheringIdAndHeldOnGreaterThanEqualOrderByHeldOn(UUID gatheringId, LocalDate from);

    /** Held until the transaction ends, so that seats are given away one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Occurrence o where o.id = :id")
    Optional<Occurrence> held(UUID id);
}
