package app.farvel.sunset;

import app.farvel.contact.Contact;
import app.farvel.sunset.Plan.Heard;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PlanRepository extends JpaRepository<Plan, UUID> {

    /** A plan, and what it belongs to. */
    record Known(Plan plan, WindDown windDown, Contact contact) {}

    Optional<Plan> findByWinddownId(UUID winddownId);

    List<Plan> findByWinddownIdIn(Collection<UUID> winddownIds);

    /** The plan while its case goes on and is not in the trash. */
    @Query("""
            select new app.farvel.sunset.PlanRepository$Known(p, w, c)
            from Plan p
            join WindDown w on w.id = p.winddownId
            join Contact c on c.id = w.contactId
            where p.id = :id and w.inFlight = true and w.trashedAt is null""")
    Optional<Known> alive(UUID id);

    /** The plan while its case goes on, and where it has ended as it was to, until long enough after the last day. */
    @Query("""
            select new app.farvel.sunset.PlanRepository$Known(p, w, c)
            from Plan p
            join WindDown w on w.id = p.winddownId
            join Contact c on c.id = w.contactId
            where p.id = :id and w.trashedAt is null
              and (w.inFlight = true or w.stage = :closed and (w.exitOn >= :since or w.endedOn >= :since))""")
    Optional<Known> readable(UUID id, Stage closed, LocalDate since);

    /** The plans whose vendor waits for an answer. */
    @Query("""
            select new app.farvel.sunset.PlanRepository$Known(p, w, c)
            from Plan p
            join WindDown w on w.id = p.winddownId
            join Contact c on c.id = w.contactId
            where p.heardOn <= :day and w.inFlight = true and w.trashedAt is null
            order by p.heardOn, p.id""")
    List<Known> heard(LocalDate day, Limit limit);

    /** The day the case's plan was asked for. */
    @Query("select f.dueOn from FollowUp f where f.winddownId = :winddownId and f.item = :item")
    List<LocalDate> expected(UUID winddownId, String item);

    /** Leaves the version alone: a comment disturbs nobody who is writing the plan. */
    @Modifying
    @Query("update Plan p set p.heard = :heard, p.heardOn = :day, p.heardAt = :now where p.id = :id")
    void hear(UUID id, Heard heard, @Nullable LocalDate day, @Nullable Instant now);
}
