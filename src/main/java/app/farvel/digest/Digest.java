package app.farvel.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** When an account wants its digest, when it comes next, and what became of the last one. Its id is the account's. */
@Entity
public class Digest {

    /** What a run came to. */
    public enum Result {
        /** It went to the outbox, whose word on it counts from then on. */
        MAILED,
        /** There was nothing to tell. */
        NOTHING,
        /** No mail server is set up. */
        NO_SERVER,
        /** The account's e-mail is none that mail can be sent to. */
        NO_ADDRESS;

        /** Its last word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column(name = "at_hour")
    private int hour;

    private @Nullable Instant nextAt;
    private @Nullable LocalDate lastFor;
    private @Nullable Instant lastAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result lastResult;

    private @Nullable UUID lastMailId;

    protected Digest() {}

    Digest(UUID accountId) {
        this.id = accountId;
        take(Timetable.NONE);
    }

    void choose(Timetable chosen, ZoneId zone, Instant now) {
        take(chosen);
        moveTo(zone, now);
    }

    void stop() {
        take(timetable().stopped());
        nextAt = null;
    }

    /** The same hour in another zone. */
    void moveTo(ZoneId zone, Instant now) {
        nextAt = timetable().next(now, lastFor, zone).orElse(null);
    }

    /** Whether its time has come, however long ago. */
    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** Stores what a run came to; one that was missed for weeks is one run. */
    void ran(LocalDate today, Result result, @Nullable UUID mailId, ZoneId zone, Instant now) {
        lastFor = today;
        note(result, mailId, now);
        moveTo(zone, now);
    }

    /** Stores what came of one that was asked for. */
    void note(Result result, @Nullable UUID mailId, Instant now) {
        lastAt = now;
        lastResult = result;
        lastMailId = mailId;
    }

    private void take(Timetable chosen) {
        rhythm = chosen.rhythm();
        weekday = chosen.weekday();
        hour = chosen.hour();
    }

    public Timetable timetable() {
        return new Timetable(rhythm, weekday, hour);
    }

    /** Empty while it is off. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    public Optional<Result> lastResult() {
        return Optional.ofNullable(lastResult);
    }

    public Optional<UUID> lastMailId() {
        return Optional.ofNullable(lastMailId);
    }
}
