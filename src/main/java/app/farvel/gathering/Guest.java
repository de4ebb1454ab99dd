package app.farvel.gathering;

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

/** A contact at the table: a regular, or a guest of single dates. */
@Entity
@Table(name = "gathering_guest")
public class Guest {

    /** How someone became a guest. */
    public enum Source {
        HOST,
        /** By a wind-down that moved the one-to-one coffees here. */
        WIND_DOWN
    }

    /** Who said that someone is not to be invited any more. */
    public enum Leaver {
        /** They themselves. Only they can take it back. */
        GUEST,
        HOST,
        /** The contact is in the trash. */
        TRASH;

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

    private UUID gatheringId;
    private UUID contactId;
    private boolean regular;

    @Enumerated(EnumType.STRING)
    private Rsvp standing = Rsvp.NONE;

    @Enumerated(EnumType.STRING)
    private Source source;

    private LocalDate addedOn;
    private @Nullable Instant leftAt;
    private String leftBy = "";
    private boolean takenOff;
    private @Nullable Instant linksEndedAt;
    private @Nullable Instant stopAskedAt;
    private int absences;

    protected Guest() {}

    Guest(UUID gatheringId, UUID contactId, boolean regular, Source source, LocalDate today) {
        this.id = NewId.next();
        this.gatheringId = gatheringId;
        this.contactId = contactId;
        this.regular = regular;
        this.source = source;
        this.addedOn = today;
    }

    void becomeRegular() {
        regular = true;
    }

    /** Answers for every month; {@link Rsvp#NONE} takes that back. */
    void promise(Rsvp answer) {
        standing = answer;
    }

    /** Whoever said so themselves is not brought back by others, also when they were taken off before. */
    void leave(Leaver by, Instant now) {
        if (by == Leaver.HOST) takenOff = true;
        stopAskedAt = null;
        if (hasLeft() && by != Leaver.GUEST) return;
        if (!hasLeft()) leftAt = now;
        leftBy = by.name();
    }

    void comeBack() {
        leftAt = null;
        leftBy = "";
        takenOff = false;
    }

    /** The host has nothing against their coming back; whether they do is for them to say. */
    void allowBack() {
        takenOff = false;
    }

    /** Whatever link they were given is over. */
    void endLinks(Instant now) {
        linksEndedAt = now;
    }

    /** Somebody asked, by a link that is over, that they be invited no more. */
    void stopAsked(Instant now) {
        if (!hasLeft()) stopAskedAt = now;
    }

    void stopNotMeant() {
        stopAskedAt = null;
    }

    /** How many dates in a row they have missed by now. */
    void missed(int inARow) {
        absences = inARow;
    }

    public UUID id() {
        return id;
    }

    public UUID gatheringId() {
        return gatheringId;
    }

    public UUID contactId() {
        return contactId;
    }

    /** Whether they are invited to every date. */
    public boolean isRegular() {
        return regular;
    }

    /** The answer they gave for every month; {@link Rsvp#NONE} when none. */
    public Rsvp standing() {
        return standing;
    }

    public Source source() {
        return source;
    }

    public LocalDate addedOn() {
        return addedOn;
    }

    /** Whether they are not invited any more. */
    public boolean hasLeft() {
        return leftAt != null;
    }

    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public Optional<Leaver> leftBy() {
        return leftBy.isEmpty() ? Optional.empty() : Optional.of(Leaver.valueOf(leftBy));
    }

    /** Whether the host took them off, also where they do not want to come either. Only the host can take that back. */
    public boolean isTakenOff() {
        return takenOff;
    }

    /** They stopped the invitations themselves, and may begin again whenever they like. */
    public boolean mayComeBack() {
        return leftBy.equals(Leaver.GUEST.name()) && !takenOff;
    }

    /** When all links they had were ended; empty when that never was. */
    public Optional<Instant> linksEndedAt() {
        return Optional.ofNullable(linksEndedAt);
    }

    /** When somebody asked by a link that is over for no more invitations, and the host has not said what to make of it. */
    public Optional<Instant> stopAskedAt() {
        return Optional.ofNullable(stopAskedAt);
    }

    /** How many dates in a row they said yes to and did not come. */
    public int absences() {
        return absences;
    }
}
