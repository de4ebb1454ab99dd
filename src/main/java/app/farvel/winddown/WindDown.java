package app.farvel.winddown;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One case: a contact, a playbook, how far it has come, and how it ended. */
@Entity
@Table(name = "winddown")
public class WindDown {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID contactId;
    private String playbook;
    private Stage stage = Stage.DECIDING;
    private boolean inFlight = true;
    private LocalDate startedOn;
    private LocalDate stageSince;
    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate pausedUntil;
    private String answer = "";
    private String outcome = "";
    private String closingNote = "";
    private @Nullable UUID contractId;
    private String variant = "";
    private @Nullable LocalDate exitOn;
    private String reason = "";
    private String openDoor = "";
    private boolean wasFormer;
    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected WindDown() {}

    WindDown(UUID id, UUID contactId, String playbook, LocalDate today, Instant now, @Nullable UUID batchId) {
        this.id = id;
        this.contactId = contactId;
        this.playbook = playbook;
        this.startedOn = today;
        this.stageSince = today;
        this.createdAt = now;
        this.batchId = batchId;
    }

    /** Begun with somebody an earlier case had parted from: they are former again, should this one come to nothing. */
    void beginWithFormer() {
        this.wasFormer = true;
    }

    boolean wasFormer() {
        return wasFormer;
    }

    /** The first words were written. */
    void draft(LocalDate today) {
        if (stage == Stage.DECIDING) enter(Stage.DRAFT, today);
    }

    void send(LocalDate on, @Nullable LocalDate pausedUntil) {
        requireIn(Stage.DECIDING, Stage.DRAFT);
        this.sentOn = on;
        this.pausedUntil = pausedUntil;
        enter(Stage.SENT, on);
    }

    /** The message was not sent after all. */
    void unsend(Stage before, LocalDate today) {
        requireIn(Stage.SENT);
        this.sentOn = null;
        this.pausedUntil = null;
        this.exitOn = null;
        enter(before, today);
    }

    /** Whether this is what they answered last: the form was sent twice. */
    boolean hasHeard(String answer) {
        return (stage == Stage.ANSWERED || stage == Stage.TRANSITION) && this.answer.equals(answer);
    }

    /** Whether it ended like this. */
    boolean isClosedBy(Closing ending) {
        return stage == Stage.CLOSED
                && outcome.equals(ending.outcome())
                && reason.equals(ending.reason())
                && openDoor.equals(ending.openDoor())
                && closingNote.equals(ending.note())
                && ending.on().equals(endedOn);
    }

    boolean isCalledOff(String note) {
        return stage == Stage.CALLED_OFF && closingNote.equals(note);
    }

    /** They have answered; {@code answer} is one of the playbook's answers. */
    void hear(String answer, LocalDate today) {
        requireIn(Stage.SENT, Stage.ANSWERED, Stage.TRANSITION);
        this.answer = answer;
        if (stage == Stage.SENT) enter(Stage.ANSWERED, today);
    }

    void handOver(LocalDate today) {
        requireIn(Stage.SENT, Stage.ANSWERED);
        enter(Stage.TRANSITION, today);
    }

    /** @throws IllegalArgumentException when it would end before the message went out */
    void close(Closing ending, LocalDate today) {
        requireIn(Stage.SENT, Stage.ANSWERED, Stage.TRANSITION);
        if (sentOn != null && ending.on().isBefore(sentOn))
            throw new IllegalArgumentException("Wind-down " + id + " was sent on " + sentOn);
        this.outcome = ending.outcome();
        this.reason = ending.reason();
        this.openDoor = ending.openDoor();
        this.closingNote = ending.note();
        this.endedOn = ending.on();
        enter(Stage.CLOSED, today);
    }

    void callOff(String note, LocalDate today) {
        if (!inFlight) throw new OutOfTurn(id, "ended on " + endedOn);
        this.closingNote = note;
        this.endedOn = today;
        enter(Stage.CALLED_OFF, today);
    }

    /** Takes the case up again where it had come to. The outcome falls away; the timeline keeps it. */
    void reopen(Stage before, LocalDate today) {
        requireIn(Stage.CLOSED, Stage.CALLED_OFF);
        this.endedOn = null;
        this.outcome = "";
        this.reason = "";
        this.openDoor = "";
        this.closingNote = "";
        enter(before, today);
    }

    /** The contract that ends with it; null: none does. */
    void endContract(@Nullable UUID contractId) {
        this.contractId = contractId;
    }

    /** Chooses which of the playbook's variants it is. */
    void choose(String variant) {
        this.variant = variant;
    }

    /** The last day together is known. */
    void leaveOn(LocalDate day) {
        requireIn(Stage.SENT, Stage.ANSWERED, Stage.TRANSITION);
        this.exitOn = day;
    }

    /** @param until the first day the two may meet again */
    void pause(LocalDate until) {
        requireIn(Stage.SENT, Stage.ANSWERED, Stage.TRANSITION);
        this.pausedUntil = until;
    }

    void trash(Instant now) {
        this.trashedAt = now;
    }

    boolean isTrashed() {
        return trashedAt != null;
    }

    void restore() {
        this.trashedAt = null;
    }

    private void enter(Stage next, LocalDate today) {
        this.stage = next;
        this.inFlight = next.inFlight();
        this.stageSince = today;
    }

    private void requireIn(Stage... stages) {
        for (var allowed : stages) if (stage == allowed) return;
        throw new OutOfTurn(id, "is " + stage.id());
    }

    public UUID id() {
        return id;
    }

    public UUID contactId() {
        return contactId;
    }

    /** The contract that ends with it. */
    public Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    /** Which of the playbook's variants it is, say the kind of vendor; empty for none. */
    public String variant() {
        return variant;
    }

    /** The last day together, from which the checklist is counted back; known from the day of sending on. */
    public Optional<LocalDate> exitOn() {
        return Optional.ofNullable(exitOn);
    }

    /** Why it ended, in one's own words; may be empty. */
    public String reason() {
        return reason;
    }

    /** Whether the two would work together again: an id, empty when nothing was said. */
    public String openDoor() {
        return openDoor;
    }

    public String playbook() {
        return playbook;
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<LocalDate> pausedUntil() {
        return Optional.ofNullable(pausedUntil);
    }

    public LocalDate stageSince() {
        return stageSince;
    }

    /** Whole days at the present stage. */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(stageSince, today));
    }

    /** A colour for the avatar, 0 to 5, always the same for the same contact. */
    public int hue() {
        return Math.floorMod(contactId.hashCode(), 6);
    }

    public String answer() {
        return answer;
    }

    public String outcome() {
        return outcome;
    }

    public String closingNote() {
        return closingNote;
    }
}
