package app.farvel.mail;

import app.farvel.shared.NewId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, as its maker fills it in before it goes to the {@link Outbox}.
 *
 * <pre>{@code
 * outbox.enqueue(new OutgoingMail("invitation", guest.id(), to, subject, text).calendar("REQUEST", ics).secret(token), now);
 * }</pre>
 */
public final class OutgoingMail {

    final String purpose;
    final @Nullable UUID about;
    final Mailbox to;
    final String subject;
    final String text;
    final List<Attachment> attachments = new ArrayList<>();
    final List<String> secrets = new ArrayList<>();
    UUID id = NewId.next();

    @Nullable
    String html;

    @Nullable
    String calendarMethod;

    @Nullable
    String calendar;

    @Nullable
    String inReplyTo;

    List<String> thread = List.of();

    @Nullable
    String unsubscribe;

    boolean automatic;

    @Nullable
    Instant notBefore;

    @Nullable
    Instant notAfter;

    /**
     * @param purpose one word for what kind of mail this is, never changed, at most 40 characters
     * @param about what of another module it belongs to; may be null
     * @param subject one line; line breaks become blanks
     * @param text the plain text every mail has
     * @throws IllegalArgumentException when {@code to} is no address; ask {@link Mailbox#isUsable()} before
     */
    public OutgoingMail(String purpose, @Nullable UUID about, Mailbox to, String subject, String text) {
        if (!to.isUsable()) throw new IllegalArgumentException("Mail for " + purpose + " " + about + " has no address");
        this.purpose = purpose;
        this.about = about;
        this.to = to;
        this.subject = HeaderText.onOneLine(subject);
        this.text = text;
    }

    /** Its id, when the maker knows one: a mail with an id the outbox has is not taken a second time. */
    public OutgoingMail id(UUID id) {
        this.id = id;
        return this;
    }

    /** The same words as a page; {@link MailPages} makes one. */
    public OutgoingMail html(String html) {
        this.html = html;
        return this;
    }

    /**
     * An iCalendar object, both as a part with buttons and as a file.
     *
     * @param method of iTIP: {@code REQUEST}, {@code CANCEL}
     */
    public OutgoingMail calendar(String method, String object) {
        if (!method.matches("[A-Z]{3,20}")) throw new IllegalArgumentException("No method of iTIP");
        this.calendarMethod = method;
        this.calendar = object;
        return this;
    }

    public OutgoingMail attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    /**
     * Continues a conversation.
     *
     * @param messageId the mail answered, as {@link Delivery#messageId()} tells it
     * @param earlier those before it, oldest first
     */
    public OutgoingMail inReplyTo(String messageId, List<String> earlier) {
        this.inReplyTo = messageId;
        this.thread = earlier;
        return this;
    }

    /** Where one POST, without a page, ends mail of this kind (RFC 8058). A secret in it must be named with {@link #secret} too. */
    public OutgoingMail unsubscribe(URI address) {
        this.unsubscribe = address.toASCIIString();
        return this;
    }

    /** No person pressed send, so that nobody's absence note answers (RFC 3834). */
    public OutgoingMail automatic() {
        this.automatic = true;
        return this;
    }

    /** Waits until then. */
    public OutgoingMail notBefore(Instant instant) {
        this.notBefore = instant;
        return this;
    }

    /** Is of no use any more from then on: what could not be sent before is not sent at all. */
    public OutgoingMail notAfter(Instant instant) {
        this.notAfter = instant;
        return this;
    }

    /** A link's token, which nobody may read here once the mail has gone. */
    public OutgoingMail secret(String secret) {
        if (secret.isBlank() || secret.matches("(?s).*\\R.*")) throw new IllegalArgumentException("No secret");
        secrets.add(secret);
        return this;
    }
}
