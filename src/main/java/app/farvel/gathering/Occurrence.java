package app.farvel.gathering;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One date of a gathering. It is known by the day and time the rule first gave it, whatever becomes of it later. */
@Entity
@Table(name = "gathering_occurrence")
public class Occurrence {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID gatheringId;
    private LocalDate plannedOn;
    private int plannedMinute;
    private LocalDate heldOn;
    private @Nullable Integer startMinute;
    private @Nullable String place;
    private @Nullable String address;
    private @Nullable String mapUrl;
    private String reason = "";
    private boolean decided;
    private int sequence;
    private @Nullable Instant cancelledAt;
    private @Nullable Instant invitedAt;
    private @Nullable Instant nudgedAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant notedAt;

    protected Occurrence() {}

    Occurrence(Gathering gathering, LocalDate plannedOn) {
        this.id = NewId.next();
        this.gatheringId = gathering.id();
        this.plannedOn = plannedOn;
        this.plannedMinute = Gathering.minuteOf(gathering.time());
        this.heldOn = plannedOn;
    }

    /** The first time counts. */
    void invited(Instant now) {
        if (invitedAt == null) invitedAt = now;
    }

    void nudged(Instant now) {
        nudgedAt = now;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    /** It was changed: who comes is reminded of it as it is now. */
    void remindAgain() {
        remindedAt = null;
    }

    void noted(Instant now) {
        notedAt = now;
    }

    /** @return whether it takes place on another day or at another hour now */
    boolean move(LocalDate day, LocalTime time, Gathering gathering) {
        var before = start(gathering);
        heldOn = day;
        startMinute = time.equals(gathering.time()) ? null : (Integer) Gathering.minuteOf(time);
        return !start(gathering).equals(before);
    }

    /** @return whether it is somewhere else now */
    boolean meetAt(Place elsewhere, Gathering gathering) {
        var before = place(gathering);
        var usual = elsewhere.equals(gathering.place());
        place = usual ? null : elsewhere.name();
        address = usual ? null : elsewhere.address();
        mapUrl = usual ? null : elsewhere.mapUrl();
        return !elsewhere.equals(before);
    }

    /** @return false when it was off already, for the same reason */
    boolean cancel(String why, Instant now) {
        var isOther = !isCancelled() || !reason.equals(why);
        if (!isCancelled()) cancelledAt = now;
        reason = why;
        return isOther;
    }

    /** @return false when it was not off */
    boolean takePlace() {
        reason = "";
        if (!isCancelled()) return false;
        cancelledAt = null;
        return true;
    }

    /**
     * The host has said what becomes of it; nobody asks again.
     *
     * @return false when that was said before
     */
    boolean decide() {
        var isOther = !decided;
        decided = true;
        return isOther;
    }

    /** What was decided is taken back. */
    void undecide() {
        decided = false;
    }

    public boolean isDecided() {
        return decided;
    }

    /** Guests' calendars must hear of it. */
    void count() {
        sequence++;
    }

    /** Whether nothing is left of whatever happened to it. */
    boolean isPlain() {
        return !isMoved() && !hasOwnTime() && !hasOwnPlace() && !isCancelled() && invitedAt == null && notedAt == null;
    }

    public boolean isInvited() {
        return invitedAt != null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public UUID gatheringId() {
        return gatheringId;
    }

    /** The day by the rule. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** Its start by the rule when it was first spoken of: the RECURRENCE-ID. */
    public ZonedDateTime planned(Gathering gathering) {
        return plannedOn.atTime(Gathering.timeOf(plannedMinute)).atZone(gathering.zone());
    }

    /** The day it takes place. */
    public LocalDate heldOn() {
        return heldOn;
    }

    public boolean isMoved() {
        return !heldOn.equals(plannedOn);
    }

    public LocalTime time(Gathering gathering) {
        return startMinute == null ? gathering.time() : Gathering.timeOf(startMinute);
    }

    /** When it begins. In the hour a clock change leaves out, an hour later; of an hour that comes twice, the first. */
    public ZonedDateTime start(Gathering gathering) {
        return ZonedDateTime.of(heldOn, time(gathering), gathering.zone());
    }

    Announced announced(Gathering gathering) {
        return new Announced(
                sequence, start(gathering).toInstant(), place(gathering).onOneLine());
    }

    public Place place(Gathering gathering) {
        var own = place;
        if (own == null) return gathering.place();
        return new Place(own, address == null ? "" : address, mapUrl == null ? "" : mapUrl);
    }

    public boolean hasOwnPlace() {
        return place != null;
    }

    public boolean hasOwnTime() {
        return startMinute != null;
    }

    /** Why it is off, in the host's words; may be empty. */
    public String reason() {
        return reason;
    }

    /** Counts the real changes guests' calendars must hear of. */
    public int sequence() {
        return sequence;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> nudgedAt() {
        return Optional.ofNullable(nudgedAt);
    }

    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** When the host noted who came. */
    public Optional<Instant> notedAt() {
        return Optional.ofNullable(notedAt);
    }
}
