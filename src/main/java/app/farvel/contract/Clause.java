package app.farvel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is to stand in a contract, or stands in it. A removed one keeps its place, counted below zero, until the next. */
@Entity
@Table(name = "contract_clause")
public class Clause {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID contractId;
    private @Nullable UUID lessonId;

    @Enumerated(EnumType.STRING)
    private ClauseKind kind;

    private String text;
    private String page;
    private boolean agreed;
    private int position;

    protected Clause() {}

    Clause(UUID id, UUID contractId, @Nullable UUID lessonId, ClauseKind kind, String text, String page, int position) {
        this.id = id;
        this.contractId = contractId;
        this.lessonId = lessonId;
        this.position = position;
        this.kind = kind;
        this.text = text;
        this.page = page;
        this.agreed = false;
    }

    void say(ClauseKind kind, String text, String page) {
        this.kind = kind;
        this.text = text;
        this.page = page;
    }

    /** It stands in the contract, on the page; an empty page: somewhere. */
    void agree(String page) {
        this.agreed = true;
        this.page = page;
    }

    /** It does not stand in the contract yet. */
    void open() {
        this.agreed = false;
    }

    void remove() {
        if (position >= 0) position = -1 - position;
    }

    void restore() {
        if (position < 0) position = -1 - position;
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    /** The lesson it came from. */
    public Optional<UUID> lessonId() {
        return Optional.ofNullable(lessonId);
    }

    /** Grows with each change. */
    public int version() {
        return version == null ? 0 : version;
    }

    public ClauseKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Where it stands in the contract: a page or a paragraph; may be empty. */
    public String page() {
        return page;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public boolean isRemoved() {
        return position < 0;
    }

    int position() {
        return position;
    }
}
