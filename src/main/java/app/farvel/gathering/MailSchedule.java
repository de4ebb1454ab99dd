package app.farvel.gathering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When what is due for a date goes out: at nine in the morning where the table is, so many days before. */
record MailSchedule(Schedule schedule, ZonedDateTime start, Optional<Instant> invitedAt) {

    static final LocalTime HOUR = LocalTime.of(9, 0);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration BEFORE_EARLY_DATES = Duration.ofHours(2);

    static MailSchedule of(Gathering gathering, DateView date) {
        return new MailSchedule(
                gathering.schedule(), date.start(), date.occurrence().flatMap(Occurrence::invitedAt));
    }

    Optional<Instant> invite() {
        return before(schedule.invite()).map(ZonedDateTime::toInstant);
    }

    /** Whoever was asked late has a day to answer. Empty when that would be the day itself. */
    Optional<Instant> nudge() {
        return before(schedule.nudge())
                .map(ZonedDateTime::toInstant)
                .map(moment -> later(moment, invitedAt.map(at -> at.plus(A_DAY)).orElse(moment)))
                .filter(this::isDaysBefore);
    }

    /** On the day itself it goes two hours before, when that is earlier. */
    Optional<Instant> remind() {
        return before(schedule.remind())
                .map(ZonedDateTime::toInstant)
                .map(moment -> earlier(moment, start.toInstant().minus(BEFORE_EARLY_DATES)));
    }

    boolean isInviteDue(Instant now) {
        return isDue(invite(), now) && start.toInstant().isAfter(now);
    }

    boolean isNudgeDue(Instant now) {
        return isDue(nudge(), now) && isDaysBefore(now);
    }

    boolean isRemindDue(Instant now) {
        return isDue(remind(), now) && start.toInstant().isAfter(now);
    }

    private boolean isDaysBefore(Instant now) {
        return now.atZone(start.getZone()).toLocalDate().isBefore(start.toLocalDate());
    }

    private Optional<ZonedDateTime> before(@Nullable Integer days) {
        return Optional.ofNullable(days)
                .map(count -> start.toLocalDate().minusDays(count).atTime(HOUR).atZone(start.getZone()));
    }

    private static boolean isDue(Optional<Instant> moment, Instant now) {
        return moment.filter(at -> !at.isAfter(now)).isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
