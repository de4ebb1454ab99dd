package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One dated touch with one or several contacts. */
@Entity
public class Interaction {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private InteractionKind kind;
    private LocalDate happenedOn;
    private @Nullable Integer minutes;
    private String note;
    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected Interaction() {}

    Interaction(InteractionDetails details, Instant now) {
        this.id = details.id();
        this.batchId = details.batchId();
        this.createdAt = now;
        describe(details);
    }

    void edit(InteractionDetails details) {
        describe(details);
    }

    void trash(Instant now) {
        if (!isTrashed()) trashedAt = now;
    }

    void restore() {
        trashedAt = null;
    }

    private void describe(InteractionDetails details) {
        kind = details.kind();
        happenedOn = details.on();
        minutes = details.minutes();
        note = details.note();
    }

    public UUID id() {
        return id;
    }

    /** For the form to carry, so that two editors do not overwrite each other. */
    public int version() {
        return version == null ? 0 : version;
    }

    public InteractionKind kind() {
        return kind;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public Optional<Integer> minutes() {
        return Optional.ofNullable(minutes);
    }

    public String note() {
        return note;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }
}
