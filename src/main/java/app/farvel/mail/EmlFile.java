package app.farvel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        return written("", "");
    }

    /** The same with an iCalendar object attached. */
    public byte[] bytesWith(String method, String calendar) {
        return written(method, calendar);
    }

    private byte[] written(String method, String calendar) {
        try {
            var bytes = new ByteArrayOutputStream();
            var message = message();
            if (!calendar.isEmpty()) attach(message, method, calendar);
            message.writeTo(bytes);
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

    private void attach(MimeMessage message, String method, String calendar) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body.replaceAll("\\R", "\r\n"), "UTF-8", "plain");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=" + method)));
        file.setFileName("invite.ics");
        file.setHeader("Content-Transfer-Encoding", "base64");
        message.removeHeader("Content-Transfer-Encoding");
        message.setContent(new MimeMultipart(text, file));
        message.saveChanges();
    }

    /** The sender's, who will have sent it; a name nobody can own where there is none. */
    private String domain() {
        return from.isUsable() ? from.domain() : "farvel.invalid";
    }
}
