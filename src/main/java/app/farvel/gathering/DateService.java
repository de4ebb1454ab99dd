package app.farvel.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of single dates. Where guests were invited to a date, its sequence goes up with every real change, and
 * an event tells of it.
 */
@Service
@Transactional
public class DateService {

    /** The version of a date to which nothing happened. */
    public static final int UNTOUCHED = -1;

    private final GatheringService gatherings;
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final ApplicationEventPublisher events;

    DateService(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.events = events;
    }

    /**
     * One date of a gathering, as it was shown.
     *
     * @param version as {@link DateView#version()} said, or null to change it as it is
     */
    public record Known(
            UUID gatheringId, LocalDate plannedOn, @Nullable Integer version) {}

    /** Holds it on another day or at another hour. */
    public void move(Known date, LocalDate day, LocalTime time) {
        var gathering = held(date);
        change(gathering, date, each -> each.move(day, time, gathering));
    }

    /** Holds it somewhere else, this once. */
    public void meetAt(Known date, Place place) {
        var gathering = held(date);
        change(gathering, date, each -> each.meetAt(place, gathering));
    }

    /** @param reason a word to the guests; may be empty */
    public void cancel(Known date, String reason, Instant now) {
        var gathering = held(date);
        var occurrence = occurrence(gathering, date);
        var wasOff = occurrence.isCancelled();
        changed(occurrence, date, each -> each.cancel(reason, now));
        if (!wasOff && isKnown(occurrence)) {
            occurrence.count();
            events.publishEvent(new DateCancelled(occurrence.id()));
        }
        events.publishEvent(new ScheduleChanged(gathering.id()));
    }

    /** It is held in spite of the holiday. */
    public void keep(Known date) {
        changed(occurrence(held(date), date), date, Occurrence::decide);
    }

    /** It is held again. */
    public void takePlace(Known date) {
        var gathering = held(date);
        change(gathering, date, Occurrence::takePlace);
    }

    private void change(Gathering gathering, Known date, Predicate<Occurrence> change) {
        var occurrence = occurrence(gathering, date);
        var isOther = changed(occurrence, date, change);
        if (isOther && isKnown(occurrence) && !occurrence.isCancelled()) {
            occurrence.count();
            events.publishEvent(new DateChanged(occurrence.id()));
        }
        if (occurrence.isPlain()) forget(occurrence);
        events.publishEvent(new ScheduleChanged(gathering.id()));
    }

    /** As if nothing had been decided. */
    private void forget(Occurrence occurrence) {
        occurrence.undecide();
        if (occurrence.sequence() == 0 && !isKnown(occurrence)) occurrences.delete(occurrence);
    }

    /** Whether a guest may know of it: invited by Farvel, by a link, or in a message. */
    private boolean isKnown(Occurrence occurrence) {
        return occurrence.isInvited() || invitations.existsByOccurrenceId(occurrence.id());
    }

    /** Its dates are decided one at a time. */
    private Gathering held(Known date) {
        gatherings.hold(date.gatheringId());
        return gatherings.get(date.gatheringId());
    }

    private Occurrence occurrence(Gathering gathering, Known date) {
        return occurrences
                .findByGatheringIdAndPlannedOn(gathering.id(), date.plannedOn())
                .orElseGet(() -> gatherings.occurrence(gathering, date.plannedOn()));
    }

    /** Whoever wants what is so already, a second press for one, need not have seen it. */
    private static boolean changed(Occurrence occurrence, Known date, Predicate<Occurrence> change) {
        var isNew = occurrence.version() == 0 && !occurrence.isDecided();
        var isAsShown = date.version() == null
                || date.version() == occurrence.version()
                || date.version() == UNTOUCHED && isNew;
        var isOther = change.test(occurrence);
        if (isOther && !isAsShown) throw new OptimisticLockingFailureException("Date " + date.plannedOn());
        occurrence.decide();
        return isOther;
    }
}
