package app.farvel.winddown;

import app.farvel.script.Channel;
import app.farvel.shared.NewId;
import app.farvel.shared.Tone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A text assembled from a script, then perhaps edited by hand; held while it is in the mail, frozen when it was sent. */
@Entity
@Table(name = "winddown_message")
public class Message {

    /** What a message is for. */
    public enum Kind {
        /** The draft of the message itself, or the message once sent. */
        MESSAGE,
        /** The formal notice beside it: sender, recipient, place and day come before its sections. */
        FORMAL_NOTICE,
        /** Words written by hand that gave way to the script again; kept, so that nothing typed is lost. */
        SET_ASIDE
    }

    private static final String BETWEEN_PARTS = "\f";
    private static final String CONCEALED = "…";
    private static final String PLAN_ADDRESS = "/plan/";
    private static final String PARAGRAPHS = "\\n\\s*\\n";

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID winddownId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.MESSAGE;

    private Locale language;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String subject = "";
    private String body = "";
    private boolean edited;
    private Locale answeredIn;
    private Instant createdAt;
    private Instant savedAt;
    private @Nullable LocalDate sentOn;
    private @Nullable Instant sentAt;
    private @Nullable UUID mailId;
    private boolean held;
    private boolean withPlan = true;
    private String planToken = "";

    protected Message() {}

    Message(UUID winddownId, Locale language, Tone tone, Channel channel, Instant now) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.language = language;
        this.answeredIn = language;
        this.tone = tone;
        this.channel = channel;
        this.createdAt = now;
        this.savedAt = now;
    }

    static Message formalNotice(UUID winddownId, Locale language, Instant now) {
        var notice = new Message(winddownId, language, Tone.PLAIN, Channel.EMAIL, now);
        notice.kind = Kind.FORMAL_NOTICE;
        return notice;
    }

    /** Chooses how the message sounds and travels. The time makes this a new version, whatever else stays the same. */
    void choose(Locale language, Tone tone, Channel channel, Instant now) {
        requireDraft();
        this.language = language;
        this.tone = tone;
        this.channel = channel;
        this.savedAt = now;
    }

    /** The answers were typed for a text in this language. */
    void answerIn(Locale language) {
        this.answeredIn = language;
    }

    /** Takes the text as the script gives it. */
    void assemble(String subject, List<String> parts) {
        requireDraft();
        this.subject = subject;
        this.body = String.join(BETWEEN_PARTS, parts);
    }

    /** Takes the text as its writer wants it; from now on the script leaves it alone. */
    void write(String subject, List<String> parts) {
        assemble(subject, parts);
        this.edited = true;
    }

    void startAgainFromScript() {
        requireDraft();
        this.edited = false;
    }

    /** Whether a form says nothing that is not kept already. */
    boolean says(DraftChange change) {
        var written = change.written();
        return language.equals(change.language())
                && tone == change.tone()
                && channel == change.channel()
                && edited == (written != null)
                && (written == null || subject.equals(written.subject()) && parts().equals(written.parts()));
    }

    /** A copy of the words as they are, to be kept beside the draft. */
    Message setAside(Instant now) {
        var copy = new Message(winddownId, language, tone, channel, now);
        copy.kind = Kind.SET_ASIDE;
        copy.write(subject, parts());
        copy.conceal(planToken);
        return copy;
    }

    /** A mail was made of it: until that has gone or was taken back, the words stay as they are. */
    void post(UUID mailId) {
        requireDraft();
        this.mailId = mailId;
        this.held = true;
    }

    /** Its mail was taken back. */
    void release() {
        this.held = false;
    }

    /** It was not sent after all, and can be written on. */
    void thaw() {
        this.sentOn = null;
        this.sentAt = null;
    }

    /** Whether the link to the plan's page goes with it, as soon as there is one. */
    boolean isWithPlan() {
        return withPlan;
    }

    /** The link to the plan's page goes with it; where another one stood once, this one takes its place. */
    void carryPlan(String token) {
        requireDraft();
        this.withPlan = true;
        this.planToken = token;
        body = body.replace(PLAN_ADDRESS + CONCEALED, PLAN_ADDRESS + token);
    }

    /** No such link goes with it: the paragraph that holds it falls away. */
    void leaveOutPlan() {
        requireDraft();
        this.withPlan = false;
        if (!planToken.isEmpty()) assemble(subject, partsWithoutPlan());
        forgetPlan();
    }

    private List<String> partsWithoutPlan() {
        return parts().stream()
                .map(part -> Arrays.stream(part.split(PARAGRAPHS))
                        .filter(paragraph -> !paragraph.contains(PLAN_ADDRESS + planToken))
                        .collect(Collectors.joining("\n\n")))
                .toList();
    }

    /** Nobody reads the link here any more; where it stood, the next one will. */
    void forgetPlan() {
        conceal(planToken);
        this.planToken = "";
    }

    /** Of the link to the plan's page that goes with it, which is a secret; empty when there is none. */
    String planToken() {
        return planToken;
    }

    void freeze(LocalDate on, Channel via, Instant now) {
        requireUnsent();
        this.held = false;
        this.channel = via;
        this.sentOn = on;
        this.sentAt = now;
        forgetPlan();
    }

    /** Leaves a secret out of the text that is kept; nothing where there is none. */
    void conceal(String secret) {
        if (secret.isEmpty()) return;
        body = body.replace(secret, CONCEALED);
        subject = subject.replace(secret, CONCEALED);
    }

    private void requireDraft() {
        requireUnsent();
        if (held) throw new OutOfTurn(winddownId, "has its message in mail " + mailId);
    }

    private void requireUnsent() {
        if (sentOn != null) throw new OutOfTurn(winddownId, "has its message sent on " + sentOn);
    }

    public UUID id() {
        return id;
    }

    /** Counts up with every change; 0 at first. */
    public int version() {
        return version == null ? 0 : version;
    }

    public UUID winddownId() {
        return winddownId;
    }

    public Kind kind() {
        return kind;
    }

    public Locale language() {
        return language;
    }

    public Tone tone() {
        return tone;
    }

    public Channel channel() {
        return channel;
    }

    public String subject() {
        return subject;
    }

    /** The text of each step, in order. */
    public List<String> parts() {
        return List.of(body.split(BETWEEN_PARTS, -1));
    }

    public boolean isEdited() {
        return edited;
    }

    public Locale answeredIn() {
        return answeredIn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Whether this is the one being written, and not sent or set aside. */
    public boolean isDraft() {
        return kind == Kind.MESSAGE && sentOn == null;
    }

    public boolean isSent() {
        return sentOn != null;
    }

    /** Whether a mail holds it: one that waits, or failed and was not taken back. */
    public boolean isHeld() {
        return held;
    }

    /** The last mail made of it, whatever became of that. */
    public Optional<UUID> mailId() {
        return Optional.ofNullable(mailId);
    }

    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }
}
