package app.farvel.contract;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A proof of notice as it stood before somebody corrected it. What proves something is never overwritten. */
@Entity
@Table(name = "contract_notice_edit")
public class NoticeEdit {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID noticeId;
    private LocalDate givenOn;
    private @Nullable LocalDate arrivedOn;

    @Enumerated(EnumType.STRING)
    private Notice.How how;

    private String recipient;
    private String reference;
    private LocalDate endsOn;
    private String note;
    private Instant editedAt;

    protected NoticeEdit() {}

    NoticeEdit(Notice before, Instant now) {
        this.id = NewId.next();
        this.noticeId = before.id();
        this.givenOn = before.givenOn();
        this.arrivedOn = before.arrivedOn().orElse(null);
        this.how = before.how();
        this.recipient = before.recipient();
        this.reference = before.reference();
        this.endsOn = before.endsOn();
        this.note = before.note();
        this.editedAt = now;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public Optional<LocalDate> arrivedOn() {
        return Optional.ofNullable(arrivedOn);
    }

    public Notice.How how() {
        return how;
    }

    public String recipient() {
        return recipient;
    }

    public String reference() {
        return reference;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String note() {
        return note;
    }

    /** Until when it stood so. */
    public Instant editedAt() {
        return editedAt;
    }
}
