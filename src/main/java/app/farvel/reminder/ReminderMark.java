package app.farvel.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a person did with a reminder. Never changed: the newest mark of a reminder counts, all of them are the log. */
@Entity
@Immutable
public class ReminderMark {

    /** What was done with it. */
    public enum State {
        DONE,
        SNOOZED,
        REOPENED
    }

    /** How long a reminder may sleep. */
    public static final Period LONGEST_SNOOZE = Period.ofDays(365);

    static final int LONGEST_LABEL = 400;

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private String source;
    private UUID subject;
    private String occurrence;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate until;
    private String label;
    private Instant markedAt;
    private @Nullable UUID batchId;

    protected ReminderMark() {}

    ReminderMark(UUID id, ReminderKey reminder, State state, @Nullable LocalDate until, String label, Instant now) {
        this.id = id;
        this.source = reminder.source();
        this.subject = reminder.subject();
        this.occurrence = reminder.occurrence();
        this.state = state;
        this.until = until;
        this.label = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
        this.markedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ReminderKey reminder() {
        return new ReminderKey(source, subject, occurrence);
    }

    public State state() {
        return state;
    }

    /** The day on which a snoozed reminder comes back; null when it was not snoozed. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** The reminder's title when it was marked, in the language of that moment. */
    public String label() {
        return label;
    }

    public Instant markedAt() {
        return markedAt;
    }

    /** Whether the reminder is off the list on the day, should this be its newest mark. */
    public boolean hides(LocalDate today) {
        return switch (state) {
            case DONE -> true;
            case SNOOZED -> until != null && until.isAfter(today);
            case REOPENED -> false;
        };
    }

    boolean is(State asked) {
        return state == asked;
    }

    ReminderMark inBatch(UUID batchId) {
        this.batchId = batchId;
        return this;
    }
}
