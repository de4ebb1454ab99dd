package app.farvel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/**
 * A message that mail programs open as a draft of the sender's (RFC 5322).
 *
 * @param to left out of the file when its address is not one: the sender then fills it in
 * @param body plain text
 * @param id makes the {@code Message-ID}: the same message has the same one however often it is downloaded
 */
public record EmlFile(Mailbox from, Mailbox to, String subject, String body, UUID id, ZonedDateTime date) {

    public static final String MEDIA_TYPE = "message/rfc822";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    public byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            message().writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Message " + id + " cannot be written", e);
        }
    }

    private MimeMessage message() throws MessagingException {
        var message = new FixedMessage(Session.getInstance(new Properties()), "<" + id + "@" + domain() + ">");
        if (from.isUsable()) message.setHeader("From", from.header());
        if (to.isUsable()) message.setHeader("To", to.header());
        message.setHeader("Subject", HeaderText.unstructured(subject));
        message.setHeader("Date", DATE.format(date));
        message.setHeader("X-Unsent", "1");
        message.setText(body.replaceAll("\\R", "\r\n"), "UTF-8", "plain");
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }

    /** The sender's, who will have sent it; a name nobody can own where there is none. */
    private String domain() {
        return from.isUsable() ? from.domain() : "farvel.invalid";
    }
}
