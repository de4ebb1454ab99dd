package app.farvel.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A mail and its fate. */
@Entity
@Table(name = "mail_outgoing")
class OutboxEntry {

    /** How often the end of a try may stay unknown: once it may have arrived, twice it is a person's to decide. */
    private static final int MOST_UNCLEAR = 2;

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private String purpose;
    private @Nullable UUID subjectId;
    private String messageId;
    private String toName;
    private String toAddress;
    private String subject;
    private String body;
    private @Nullable String html;
    private @Nullable String calendarMethod;
    private @Nullable String calendar;
    private @Nullable String inReplyTo;
    private String thread;
    private @Nullable String unsubscribe;
    private boolean automatic;
    private String secrets;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private Instant createdAt;
    private Instant datedAt;
    private Instant dueAt;
    private @Nullable Instant notAfter;
    private int tries;
    private int unclear;
    private boolean doubtful;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryProblem trouble;

    private String words;
    private @Nullable Instant settledAt;

    protected OutboxEntry() {}

    OutboxEntry(OutgoingMail mail, String domain, Instant now) {
        this.id = mail.id;
        this.purpose = mail.purpose;
        this.subjectId = mail.about;
        this.messageId = "<" + mail.id + "@" + domain + ">";
        this.toName = Redaction.cut(HeaderText.onOneLine(mail.to.name()), 200);
        this.toAddress = mail.to.address();
        this.subject = Redaction.cut(mail.subject, 500);
        this.body = mail.text;
        this.html = mail.html;
        this.calendarMethod = mail.calendarMethod;
        this.calendar = mail.calendar;
        this.inReplyTo = mail.inReplyTo;
        this.thread = String.join(" ", mail.thread);
        this.unsubscribe = mail.unsubscribe;
        this.automatic = mail.automatic;
        this.secrets = String.join("\n", mail.secrets);
        this.state = MailState.WAITING;
        this.createdAt = now;
        this.dueAt = mail.notBefore == null || mail.notBefore.isBefore(now) ? now : mail.notBefore;
        this.datedAt = dueAt;
        this.notAfter = mail.notAfter;
        this.words = "";
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String subject() {
        return subject;
    }

    String messageId() {
        return messageId;
    }

    String body() {
        return body;
    }

    @Nullable
    String html() {
        return html;
    }

    @Nullable
    String calendarMethod() {
        return calendarMethod;
    }

    @Nullable
    String calendar() {
        return calendar;
    }

    @Nullable
    String inReplyTo() {
        return inReplyTo;
    }

    String thread() {
        return thread;
    }

    @Nullable
    String unsubscribe() {
        return unsubscribe;
    }

    boolean isAutomatic() {
        return automatic;
    }

    Mailbox to() {
        return new Mailbox(toName, toAddress);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant datedAt() {
        return datedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isWaiting() {
        return state == MailState.WAITING;
    }

    boolean isSettled() {
        return settledAt != null && state != MailState.FAILED;
    }

    /** Whether it is of no use any more. */
    boolean isTooLate(Instant now) {
        return notAfter != null && !now.isBefore(notAfter);
    }

    /** Whether a server may have taken it, though none has said so. */
    private boolean mayHaveArrived() {
        return state != MailState.SENT && (doubtful || unclear > 0);
    }

    /** Whether one more try could show it to somebody a third time. */
    boolean isTooUnclear() {
        return unclear >= MOST_UNCLEAR;
    }

    /** Remembers, before the server hears of it, that it may be about to arrive. */
    void begin() {
        if (!isWaiting()) throw new IllegalStateException("Mail " + id + " is " + state);
        unclear++;
    }

    /**
     * Stores what came of a try.
     *
     * @param begun whether {@link #begin()} went before it
     */
    void settle(SmtpReply answer, boolean begun, Instant now) {
        if (begun && !answer.isUnclear()) unclear--;
        if (!isWaiting() && !answer.isAccepted()) return;
        tries++;
        trouble = answer.trouble();
        words = Redaction.of(answer.words(), secretWords());
        if (answer.isAccepted()) become(MailState.SENT, now);
        else if (answer.isFinal() || isTooUnclear()) become(MailState.FAILED, now);
        else
            RetryPlan.waitAfter(tries)
                    .ifPresentOrElse(wait -> tryAgain(now.plus(wait), now), () -> become(MailState.FAILED, now));
    }

    private void tryAgain(Instant at, Instant now) {
        if (isTooLate(at)) become(MailState.EXPIRED, now);
        else dueAt = at;
    }

    /** Is not sent: it would come too late. */
    void expire(Instant now) {
        become(MailState.EXPIRED, now);
    }

    /** Tries (again) at once; one that failed begins its tries anew. */
    void resend(Instant now) {
        if (state != MailState.FAILED && !isWaiting()) throw new Delivery.TooLate(id, state);
        if (state == MailState.FAILED) {
            doubtful = mayHaveArrived();
            tries = 0;
            unclear = 0;
        }
        state = MailState.WAITING;
        settledAt = null;
        dueAt = now;
        datedAt = now;
    }

    void cancel(Instant now) {
        if (state == MailState.SENT) throw new Delivery.TooLate(id, state);
        become(MailState.CANCELLED, now);
    }

    private void become(MailState next, Instant now) {
        state = next;
        settledAt = now;
        if (next != MailState.FAILED) scrub();
    }

    private void scrub() {
        var hidden = secretWords();
        body = Redaction.without(hidden, body);
        if (html != null) html = Redaction.without(hidden, html);
        // A folded line could hide half a secret.
        if (calendar != null) calendar = Redaction.without(hidden, calendar.replaceAll("\\r?\\n[ \\t]", ""));
        if (unsubscribe != null) unsubscribe = Redaction.without(hidden, unsubscribe);
        secrets = "";
    }

    private List<String> secretWords() {
        return Arrays.stream(secrets.split("\n"))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    Delivery delivery() {
        return new Delivery(
                id,
                purpose,
                subjectId,
                messageId,
                to(),
                subject,
                state,
                createdAt,
                dueAt,
                notAfter,
                tries,
                trouble,
                words,
                mayHaveArrived(),
                settledAt);
    }
}
