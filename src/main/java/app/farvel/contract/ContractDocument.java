package app.farvel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a contract. What is in it is kept apart, as {@link ContractDocumentContent}. */
@Entity
public class ContractDocument {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID contractId;
    private String name;
    private String mediaType;
    private long bytes;
    private @Nullable Instant trashedAt;
    private Instant createdAt;

    protected ContractDocument() {}

    ContractDocument(UUID id, UUID contractId, String name, String mediaType, long bytes, Instant now) {
        this.id = id;
        this.contractId = contractId;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
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

    public UUID contractId() {
        return contractId;
    }

    /** Its file name, made harmless. */
    public String name() {
        return name;
    }

    /** As its content tells. */
    public String mediaType() {
        return mediaType;
    }

    /** How many there are. */
    public long bytes() {
        return bytes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }
}
