package app.farvel.gathering;

import app.farvel.calendar.SpecialDay;
import app.farvel.mail.Outbox;
import app.farvel.shared.Jobs;
import app.farvel.shared.Tenant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what a gathering's schedule says. It looks every morning at nine where the table is, and once more where a date
 * begins before that; a look that comes late does what is still of use, and what was done is not done again.
 */
@Component
class ScheduleKeeper {

    private static final int DATES = 60;

    private final GatheringService gatherings;
    private final GatheringRepository tables;
    private final OccurrenceRepository occurrences;
    private final GuestNotifications herald;
    private final Outbox outbox;
    private final Jobs jobs;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final Clock clock;

    ScheduleKeeper(
            GatheringService gatherings,
            GatheringRepository tables,
            OccurrenceRepository occurrences,
            GuestNotifications herald,
            Outbox outbox,
            Jobs jobs,
            EntityManager entities,
            TransactionOperations transaction,
            Clock clock) {
        this.gatherings = gatherings;
        this.tables = tables;
        this.occurrences = occurrences;
        this.herald = herald;
        this.outbox = outbox;
        this.jobs = jobs;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(ScheduleChanged changed) {
        tables.findForUpdateById(changed.gatheringId())
                .ifPresent(
                        table -> jobs.schedule(ScheduleJob.of(table.id(), Tenant.id()), look(table, clock.instant())));
    }

    /** All that is due by now, each date in a transaction of its own. */
    void work(UUID accountId, UUID gatheringId, Instant now) {
        Tenant.run(accountId, () -> {
            if (outbox.isConfigured()) workAll(gatheringId, now);
            return gatheringId;
        });
    }

    /** Trouble with one date keeps none of the others waiting. */
    private void workAll(UUID gatheringId, Instant now) {
        RuntimeException trouble = null;
        for (var date : dates(gatheringId, now)) {
            try {
                transaction.executeWithoutResult(status -> work(gatheringId, date.plannedOn(), now));
            } catch (RuntimeException e) {
                if (trouble == null) trouble = e;
                else trouble.addSuppressed(e);
            }
        }
        if (trouble != null) throw trouble;
    }

    /** When to look next, every day; empty when the gathering is gone or in the trash. */
    Optional<Instant> next(UUID accountId, UUID gatheringId, Instant now) {
        return Tenant.run(
                accountId,
                () -> transaction.execute(status -> tables.findById(gatheringId)
                        .filter(table -> !table.isTrashed())
                        .map(table -> look(table, now))));
    }

    private List<DateView> dates(UUID gatheringId, Instant now) {
        return transaction.execute(status -> tables.findById(gatheringId)
                .filter(table -> !table.isTrashed())
                .map(table -> coming(table, now))
                .orElse(List.of()));
    }

    private List<DateView> coming(Gathering table, Instant now) {
        var today = now.atZone(table.zone()).toLocalDate();
        return gatherings.dates(table, today, DATES).stream()
                .filter(date -> !date.cancelled() && !date.hasBegun(now))
                .toList();
    }

    private void work(UUID gatheringId, LocalDate plannedOn, Instant now) {
        var table = gatherings.get(gatheringId);
        var known = occurrences.findByGatheringIdAndPlannedOn(gatheringId, plannedOn);
        known.ifPresent(each -> entities.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        var date = gatherings.date(table, plannedOn);
        if (date.cancelled() || date.hasBegun(now)) return;
        var due = MailSchedule.of(table, date);
        if (due.isInviteDue(now) && !waitsForTheHost(date)) invite(table, date, now);
        if (known.isEmpty() || !known.get().isInvited()) return;
        var held = known.get();
        if (due.isNudgeDue(now) && held.nudgedAt().isEmpty() && due.invitedAt().isPresent()) herald.nudge(held, now);
        if (due.isRemindDue(now) && held.remindedAt().isEmpty()) herald.remind(held, now);
    }

    private void invite(Gathering table, DateView date, Instant now) {
        herald.invite(gatherings.occurrence(table, date.plannedOn()).id(), true, now);
    }

    /** Nobody is asked to a holiday before the host has decided about it. */
    static boolean waitsForTheHost(DateView date) {
        return date.asks()
                && date.special()
                        .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                        .isPresent();
    }

    private Instant look(Gathering table, Instant now) {
        var there = now.atZone(table.zone());
        var nine = there.toLocalDate().atTime(MailSchedule.HOUR).atZone(table.zone());
        var morning = nine.isAfter(there)
                ? nine
                : nine.toLocalDate().plusDays(1).atTime(MailSchedule.HOUR).atZone(table.zone());
        var early = transaction.execute(status -> coming(table, now)).stream()
                .map(date -> MailSchedule.of(table, date))
                .flatMap(due -> Stream.of(due.nudge(), due.remind()).flatMap(Optional::stream))
                .filter(moment -> moment.isAfter(now));
        return Stream.concat(early, Stream.of(morning).map(ZonedDateTime::toInstant))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
