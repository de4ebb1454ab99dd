package app.farvel.sunset;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How one working relationship ends, as the vendor lays it out; its milestones and the talk about it stand beside it. */
@Entity
@Table(name = "sunset_plan")
public class Plan {

    /** How far the two have come. */
    public enum State {
        INVITED,
        PROPOSED,
        AGREED;

        /** The state's word in message keys: {@code proposed}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the vendor did last that waits for an answer. */
    public enum Heard {
        NOTHING,
        PLAN,
        COMMENT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID winddownId;

    @Enumerated(EnumType.STRING)
    private State state = State.INVITED;

    private String language;
    private String contactName = "";
    private String contactEmail = "";
    private String contactPhone = "";
    private String remarks = "";

    @Enumerated(EnumType.STRING)
    private Heard heard = Heard.NOTHING;

    private @Nullable LocalDate heardOn;
    private @Nullable Instant heardAt;
    private @Nullable Instant proposedAt;
    private @Nullable Instant agreedAt;
    private Instant savedAt;

    protected Plan() {}

    Plan(UUID winddownId, Locale language, Instant now) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.language = language.toLanguageTag();
        this.savedAt = now;
    }

    /** Whether the vendor has written nothing yet. */
    public boolean isUntouched() {
        return state == State.INVITED && version() == 0;
    }

    /** What the vendor changes is being written again, until it is sent. */
    void write(PlanDetails details, Instant now) {
        if (isAgreed()) throw new IllegalStateException("Plan " + id + " was agreed at " + agreedAt);
        this.contactName = details.name();
        this.contactEmail = details.email();
        this.contactPhone = details.phone();
        this.remarks = details.remarks();
        this.savedAt = now;
        if (state == State.PROPOSED && heard == Heard.PLAN) settle();
        this.state = State.INVITED;
    }

    void propose(LocalDate today, Instant now) {
        this.state = State.PROPOSED;
        this.proposedAt = now;
        this.heard = Heard.PLAN;
        this.heardOn = today;
        this.heardAt = now;
    }

    /** The account would like something otherwise: it is the vendor's turn. */
    void returnToVendor() {
        if (isAgreed()) throw new IllegalStateException("Plan " + id + " was agreed at " + agreedAt);
        this.state = State.INVITED;
        settle();
    }

    void agree(Instant now) {
        if (state != State.PROPOSED) throw new IllegalStateException("Plan " + id + " is " + state);
        this.state = State.AGREED;
        this.agreedAt = now;
        settle();
    }

    void openAgain() {
        if (!isAgreed()) throw new IllegalStateException("Plan " + id + " is " + state);
        this.state = State.PROPOSED;
        this.agreedAt = null;
    }

    private void settle() {
        this.heard = Heard.NOTHING;
        this.heardOn = null;
        this.heardAt = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public UUID winddownId() {
        return winddownId;
    }

    public State state() {
        return state;
    }

    public boolean isAgreed() {
        return state == State.AGREED;
    }

    /** The vendor's language. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public String contactName() {
        return contactName;
    }

    public String contactEmail() {
        return contactEmail;
    }

    public String contactPhone() {
        return contactPhone;
    }

    public String remarks() {
        return remarks;
    }

    public Heard heard() {
        return heard;
    }

    public Optional<LocalDate> heardOn() {
        return Optional.ofNullable(heardOn);
    }

    public Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
