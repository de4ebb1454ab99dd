package app.farvel.winddown;

import app.farvel.contact.Contact;
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

interface WindDownRepository extends JpaRepository<WindDown, UUID> {

    /** Held for this transaction: it neither ends nor goes meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WindDown> findForUpdateById(UUID id);

    /** Those of these that are there, and not in the trash. */
    @Query("select w.id from WindDown w where w.id in :ids and w.trashedAt is null")
    List<UUID> existing(Collection<UUID> ids);

    Optional<WindDown> findByContactIdAndInFlightTrueAndTrashedAtIsNull(UUID contactId);

    List<WindDown> findByContactIdAndTrashedAtIsNullOrderByCreatedAtDesc(UUID contactId);

    List<WindDown> findByContactId(UUID contactId);

    List<WindDown> findByContractIdAndInFlightTrueAndTrashedAtIsNull(UUID contractId);

    List<WindDown> findByBatchId(UUID batchId);

    /** Those that have stood longest at their stage first. */
    @Query("""
            select new app.farvel.winddown.WindDownRepository$Known(w, c)
            from WindDown w join Contact c on c.id = w.contactId
            where w.inFlight = true and w.trashedAt is null
            order by w.stageSince, w.id""")
    List<Known> inFlight(Limit limit);

    /** One stage's page, newest first, from the one after ({@code since}, {@code id}) on. */
    @Query("""
            select new app.farvel.winddown.WindDownRepository$Known(w, c)
            from WindDown w join Contact c on c.id = w.contactId
            where w.stage = :stage and w.trashedAt is null
              and w.stageSince <= :since and (w.stageSince < :since or w.id < :id)
            order by w.accountId desc, w.stage desc, w.stageSince desc, w.id desc""")
    List<Known> atStage(Stage stage, LocalDate since, UUID id, Limit limit);

    /** A wind-down and whom it is about. */
    record Known(WindDown windDown, Contact contact) {}
}
