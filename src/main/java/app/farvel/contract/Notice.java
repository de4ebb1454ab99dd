package app.farvel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Proof that notice was given. One that was taken back stays, with the day it was. */
@Entity
@Table(name = "contract_notice")
public class Notice {

    /** The way notice took. */
    public enum How {
        EMAIL,
        LETTER,
        PORTAL,
        IN_PERSON;

        /** The word in forms and message keys: {@code in-person} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID contractId;
    private @Nullable UUID documentId;
    private LocalDate givenOn;
    private @Nullable LocalDate arrivedOn;

    @Enumerated(EnumType.STRING)
    private How how;

    private String recipient;
    private String reference;
    private LocalDate endsOn;
    private @Nullable LocalDate confirmedOn;
    private String note;
    private @Nullable LocalDate withdrawnOn;
    private Instant createdAt;

    protected Notice() {}

    Notice(UUID contractId, NoticeDetails details, Instant now) {
        say(details);
        this.id = details.id();
        this.contractId = contractId;
        this.documentId = details.documentId();
        this.createdAt = now;
    }

    /** Corrects what is known of it. */
    void correct(NoticeDetails details) {
        requireStanding();
        say(details);
    }

    private void say(NoticeDetails details) {
        if (details.endsOn().isBefore(details.givenOn()))
            throw new IllegalArgumentException("Notice given on " + details.givenOn() + " ends on " + details.endsOn());
        this.givenOn = details.givenOn();
        this.arrivedOn = details.arrivedOn();
        this.how = details.how();
        this.recipient = details.recipient();
        this.reference = details.reference();
        this.endsOn = details.endsOn();
        this.note = details.note();
    }

    /** Whether it says this already. */
    boolean says(NoticeDetails details) {
        return givenOn.equals(details.givenOn())
                && Objects.equals(arrivedOn, details.arrivedOn())
                && how == details.how()
                && recipient.equals(details.recipient())
                && reference.equals(details.reference())
                && endsOn.equals(details.endsOn())
                && note.equals(details.note());
    }

    /** They wrote that they have it. */
    void confirm(LocalDate on) {
        requireStanding();
        if (on.isBefore(givenOn)) throw new IllegalArgumentException("Notice " + id + " was given on " + givenOn);
        this.confirmedOn = on;
    }

    void arrived(LocalDate on) {
        requireStanding();
        if (on.isBefore(givenOn)) throw new IllegalArgumentException("Notice " + id + " was given on " + givenOn);
        this.arrivedOn = on;
    }

    void withdraw(LocalDate on) {
        if (withdrawnOn == null) this.withdrawnOn = on;
    }

    private void requireStanding() {
        if (withdrawnOn != null) throw new IllegalStateException("Notice " + id + " was withdrawn on " + withdrawnOn);
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes, so that a stale form is noticed. */
    public int version() {
        return version == null ? 0 : version;
    }

    public UUID contractId() {
        return contractId;
    }

    /** The file that proves it. */
    public Optional<UUID> documentId() {
        return Optional.ofNullable(documentId);
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** When it was there, as far as is known. */
    public Optional<LocalDate> arrivedOn() {
        return Optional.ofNullable(arrivedOn);
    }

    public How how() {
        return how;
    }

    /** Who got it; may be empty. */
    public String recipient() {
        return recipient;
    }

    /** By which it is found again, say the number of the registered letter; may be empty. */
    public String reference() {
        return reference;
    }

    /** The contract's last day, as the notice says. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Optional<LocalDate> confirmedOn() {
        return Optional.ofNullable(confirmedOn);
    }

    public String note() {
        return note;
    }

    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    public boolean isStanding() {
        return withdrawnOn == null;
    }
}
