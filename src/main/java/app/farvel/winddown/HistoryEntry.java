package app.farvel.winddown;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What happened to a wind-down, and when; never changed afterwards. */
@Entity
@Table(name = "winddown_event")
public class HistoryEntry {

    /** What can happen. */
    public enum Kind {
        STARTED,
        DRAFTED,
        EDITED,
        RESTARTED,
        SENT,
        /** What was noted as sent was not. */
        NOT_SENT,
        POSTED,
        TAKEN_BACK,
        UNDELIVERED,
        /** Nobody knows whether the mail arrived. */
        UNCONFIRMED,
        ANSWERED,
        HANDED_OVER,
        PAUSED,
        EXIT_MOVED,
        TICKED,
        UNTICKED,
        CLOSED,
        CALLED_OFF,
        REOPENED,
        NOTICE_GIVEN,
        NOTICE_WITHDRAWN,
        NOTICE_CORRECTED,
        PLAN_SENT,
        PLAN_CHANGES,
        PLAN_AGREED,
        PLAN_REOPENED;

        /** The kind's word in message keys: {@code handed-over}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID winddownId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Stage stageFrom;
    private Stage stageTo;
    private String note;
    private Instant happenedAt;

    protected HistoryEntry() {}

    HistoryEntry(UUID winddownId, Kind kind, Stage from, Stage to, String note, Instant now) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.kind = kind;
        this.stageFrom = from;
        this.stageTo = to;
        this.note = note;
        this.happenedAt = now;
    }

    public UUID winddownId() {
        return winddownId;
    }

    public Kind kind() {
        return kind;
    }

    public Stage stageFrom() {
        return stageFrom;
    }

    public Stage stageTo() {
        return stageTo;
    }

    /** A few words, or the id of what it was about (an answer, a checklist item, an outcome, two days). */
    public String note() {
        return note;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
