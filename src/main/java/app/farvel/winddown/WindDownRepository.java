package app.farvel.winddown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WindDownRepository extends JpaRepository<WindDown, UUID> {

    Optional<WindDown> findByContactIdAndInFlightTrueAndTrashedAtIsNull(UUID contactId);

    List<WindDown> findByContactIdAndTrashedAtIsNullOrderByCreatedAtDesc(UUID contactId);

    List<WindDown> findByContactId(UUID contactId);

    List<WindDown> findByBatchId(UUID batchId);

    List<WindDown> findByIdIn(Iterable<UUID> ids);

    /** Those that have stood longest at their stage first. */
    @Query("""
            select w from WindDown w
            where w.inFlight = true and w.trashedAt is null
            order by w.stageSince, w.id""")
    List<WindDown> inFlight(Limit limit);

    /** One stage's page, newest first, from the one after ({@code since}, {@code id}) on. */
    @Query("""
            select w from WindDown w
            where w.stage = :stage and w.trashedAt is null
              and (w.stageSince < :since or w.stageSince = :since and w.id < :id)
            order by w.stageSince desc, w.id desc""")
    List<WindDown> atStage(Stage stage, LocalDate since, UUID id, Limit limit);
}
