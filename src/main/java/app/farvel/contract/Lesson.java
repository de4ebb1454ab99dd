package app.farvel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was learnt while parting; waits for the next contract. */
@Entity
@Table(name = "contract_lesson")
public class Lesson {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID contactId;
    private @Nullable UUID contractId;

    @Enumerated(EnumType.STRING)
    private ClauseKind kind;

    private String text;
    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected Lesson() {}

    Lesson(
            UUID id,
            UUID contactId,
            @Nullable UUID contractId,
            ClauseKind kind,
            String text,
            @Nullable UUID batchId,
            Instant now) {
        this.id = id;
        this.contactId = contactId;
        this.contractId = contractId;
        this.kind = kind;
        this.text = text;
        this.batchId = batchId;
        this.createdAt = now;
    }

    void trash(Instant now) {
        if (trashedAt == null) this.trashedAt = now;
    }

    void restore() {
        this.trashedAt = null;
    }

    public UUID id() {
        return id;
    }

    /** The vendor from whom it was learnt. */
    public UUID contactId() {
        return contactId;
    }

    /** The contract that ended, where there was one. */
    public Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    public ClauseKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }
}
