package app.farvel.winddown;

import app.farvel.contact.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What of the wind-downs has a day, with whom it is about; each in one statement. */
interface DatedRepository extends Repository<WindDown, UUID> {

    @Query("""
            select new app.farvel.winddown.FollowUpRepository$Due(f, w, c)
            from FollowUp f
            join WindDown w on w.id = f.winddownId
            join Contact c on c.id = w.contactId
            where f.open = true and f.dueOn between :from and :to and w.trashedAt is null
            order by f.dueOn, f.id""")
    List<FollowUpRepository.Due> followUps(LocalDate from, LocalDate to, Limit limit);

    /** A line of the checklist and what it belongs to. */
    record Line(Task task, WindDown windDown, Contact contact) {}

    @Query("""
            select new app.farvel.winddown.DatedRepository$Line(t, w, c)
            from Task t
            join WindDown w on w.id = t.winddownId
            join Contact c on c.id = w.contactId
            where t.open = true and t.dueOn between :from and :to and w.trashedAt is null
            order by t.dueOn, t.id""")
    List<Line> lines(LocalDate from, LocalDate to, Limit limit);

    /** The pauses that end then, but for those whose end an open follow-up tells of. */
    @Query("""
            select new app.farvel.winddown.WindDownRepository$Known(w, c)
            from WindDown w join Contact c on c.id = w.contactId
            where w.pausedUntil between :from and :to and w.trashedAt is null
              and w.stage <> app.farvel.winddown.Stage.CALLED_OFF
              and not exists (
                select f.id from FollowUp f
                where f.winddownId = w.id and f.open = true and f.dueOn = w.pausedUntil)
            order by w.pausedUntil, w.id""")
    List<WindDownRepository.Known> pauses(LocalDate from, LocalDate to, Limit limit);
}
