package app.farvel.gathering;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One guest and one date: what was asked, and what they answered last. */
@Entity
@Table(name = "gathering_invitation")
public class Invitation {

    /** Where an answer came from. */
    public enum By {
        /** None was given. */
        NOBODY,
        GUEST,
        HOST,
        /** A calendar program, by mail. */
        CALENDAR,
        /** The answer they gave for every month. */
        STANDING;

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

    private UUID occurrenceId;
    private UUID guestId;

    @Enumerated(EnumType.STRING)
    private Rsvp answer = Rsvp.NONE;

    @Enumerated(EnumType.STRING)
    private By answeredBy = By.NOBODY;

    private @Nullable Instant answeredAt;
    private int answerSequence;
    private @Nullable Instant answerWrittenAt;
    private @Nullable Instant waitingSince;
    private String word = "";
    private @Nullable Integer toldSequence;
    private @Nullable Instant toldStart;
    private @Nullable String toldPlace;
    private @Nullable Instant invitedAt;
    private @Nullable Instant nudgedAt;
    private @Nullable Instant remindedAt;
    private @Nullable Boolean came;
    private Instant createdAt;

    protected Invitation() {}

    Invitation(UUID occurrenceId, UUID guestId, Instant now) {
        this(NewId.next(), occurrenceId, guestId, now);
    }

    Invitation(UUID id, UUID occurrenceId, UUID guestId, Instant now) {
        this.id = id;
        this.occurrenceId = occurrenceId;
        this.guestId = guestId;
        this.createdAt = now;
    }

    /** Whoever says yes waits for a seat, unless they have one or wait already. */
    void answer(Said said, Instant now) {
        queue(said.answer(), now);
        answer = said.answer();
        answeredBy = said.by();
        answeredAt = now;
        word = said.word();
        answerSequence = said.sequence();
        answerWrittenAt = said.writtenAt(now);
    }

    private void queue(Rsvp given, Instant now) {
        if (given != Rsvp.YES) waitingSince = null;
        else if (answer != Rsvp.YES) waitingSince = now;
    }

    /** The same, said once more: an answer written in between is older than this. */
    void confirm(Said said, Instant now) {
        if (hasNewerThan(said, now)) return;
        answerSequence = said.sequence();
        answerWrittenAt = said.writtenAt(now);
    }

    /** They are not at the table any more. That is no answer: what they said before is as new as it was. */
    void giveUp(Instant now) {
        queue(Rsvp.NO, now);
        answer = Rsvp.NO;
        answeredBy = By.NOBODY;
        answeredAt = now;
    }

    /** They are back, and had not answered. */
    void openAgain() {
        answer = Rsvp.NONE;
        answeredAt = null;
        word = "";
    }

    /** Whether this is what counts already. */
    boolean says(Said said) {
        return answeredBy != By.NOBODY && answer == said.answer() && word.equals(said.word());
    }

    /** Whether what counts is about a newer state of the date, or of the same state and written later. */
    boolean hasNewerThan(Said said, Instant now) {
        var writtenAt = answerWrittenAt;
        if (answeredBy == By.NOBODY || writtenAt == null) return false;
        return answerSequence == said.sequence()
                ? writtenAt.isAfter(said.writtenAt(now))
                : answerSequence > said.sequence();
    }

    void seat() {
        waitingSince = null;
    }

    /** A mail to them says how things stand. */
    void written(int sequence, Instant now) {
        toldSequence = sequence;
        if (invitedAt == null) invitedAt = now;
    }

    /** They know the date as it was announced. */
    void told(Announced date, Instant now) {
        written(date.sequence(), now);
        toldStart = date.start();
        toldPlace = date.place();
    }

    void nudged(Instant now) {
        nudgedAt = now;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    void noted(boolean there) {
        came = there;
    }

    /**
     * Whether they know of the date, and of nothing newer than this sequence. Who may come though no mail of ours asked
     * them (by a link, say) knows nothing newer than the first.
     */
    boolean knowsLessThan(int sequence) {
        return toldSequence == null ? mayCome() && sequence > 0 : toldSequence < sequence;
    }

    /** They said yes or maybe. */
    boolean mayCome() {
        return answer == Rsvp.YES || answer == Rsvp.MAYBE;
    }

    public UUID id() {
        return id;
    }

    public UUID occurrenceId() {
        return occurrenceId;
    }

    public UUID guestId() {
        return guestId;
    }

    public Rsvp answer() {
        return answer;
    }

    public By answeredBy() {
        return answeredBy;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The state of the date, as iCalendar counts them, that the answer is about. */
    public int answerSequence() {
        return answerSequence;
    }

    /** When the answer was written, which may be long before it came. */
    public Optional<Instant> answerWrittenAt() {
        return Optional.ofNullable(answerWrittenAt);
    }

    /** Said yes, and there is no seat yet. */
    public boolean isWaiting() {
        return waitingSince != null;
    }

    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    /** Said yes, and has a seat. */
    public boolean isSeated() {
        return answer == Rsvp.YES && waitingSince == null;
    }

    /** A word to the host; may be empty. */
    public String word() {
        return word;
    }

    /** What has reached them last, where that is certain. */
    Optional<Announced> told() {
        return toldSequence == null || toldStart == null || toldPlace == null
                ? Optional.empty()
                : Optional.of(new Announced(toldSequence, toldStart, toldPlace));
    }

    /** The sequence of the newest calendar object they were sent. */
    public Optional<Integer> toldSequence() {
        return Optional.ofNullable(toldSequence);
    }

    /** When they were asked: by a mail of Farvel's, or as the host told. */
    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> nudgedAt() {
        return Optional.ofNullable(nudgedAt);
    }

    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** Whether they came, as the host noted; empty before that. */
    public Optional<Boolean> came() {
        return Optional.ofNullable(came);
    }
}
