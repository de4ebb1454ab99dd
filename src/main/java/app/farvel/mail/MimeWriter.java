package app.farvel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail of the outbox as it goes over the wire (RFC 5322, 2045, 6047). */
final class MimeWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final OutboxEntry entry;
    private final List<Attachment> attachments;

    MimeWriter(OutboxEntry entry, List<Attachment> attachments) {
        this.entry = entry;
        this.attachments = attachments;
    }

    FixedMessage message(Session session, Mailbox from, Mailbox replyTo) throws MessagingException {
        var message = new FixedMessage(session, entry.messageId());
        message.setHeader("From", from.header());
        if (!replyTo.address().equalsIgnoreCase(from.address())) message.setHeader("Reply-To", replyTo.header());
        message.setHeader("To", entry.to().header());
        message.setHeader("Subject", HeaderText.unstructured(entry.subject()));
        message.setHeader("Date", DATE.format(entry.datedAt().atOffset(ZoneOffset.UTC)));
        setThread(message);
        setUnsubscribe(message);
        if (entry.isAutomatic()) message.setHeader("Auto-Submitted", "auto-generated");
        setContent(message);
        message.saveChanges();
        return message;
    }

    private void setThread(FixedMessage message) throws MessagingException {
        var answered = entry.inReplyTo();
        if (answered == null) return;
        message.setHeader("In-Reply-To", HeaderText.onOneLine(answered));
        var all = HeaderText.onOneLine(entry.thread() + " " + answered);
        message.setHeader("References", all.replace(" ", "\r\n "));
    }

    private void setUnsubscribe(FixedMessage message) throws MessagingException {
        var address = entry.unsubscribe();
        if (address == null) return;
        message.setHeader("List-Unsubscribe", "<" + address + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private void setContent(FixedMessage message) throws MessagingException {
        var words = words();
        var files = files();
        if (files.isEmpty() && words.size() == 1) {
            setText(message, entry.body(), "plain");
            return;
        }
        var alternative = multipart("alternative", words);
        if (files.isEmpty()) {
            message.setContent(alternative);
            return;
        }
        var parts = new ArrayList<MimeBodyPart>();
        parts.add(words.size() == 1 ? words.get(0) : wrapped(alternative));
        parts.addAll(files);
        message.setContent(multipart("mixed", parts));
    }

    /** The same said in several ways, the best last. */
    private List<MimeBodyPart> words() throws MessagingException {
        var words = new ArrayList<MimeBodyPart>();
        words.add(text(entry.body(), "plain"));
        var html = entry.html();
        if (html != null) words.add(text(html, "html"));
        var calendar = entry.calendar();
        if (calendar != null)
            words.add(data(calendar.getBytes(UTF_8), "text/calendar; charset=UTF-8; method=" + entry.calendarMethod()));
        return words;
    }

    private List<MimeBodyPart> files() throws MessagingException {
        var files = new ArrayList<MimeBodyPart>();
        var calendar = entry.calendar();
        if (calendar != null)
            files.add(file(new Attachment("invite.ics", "application/ics", calendar.getBytes(UTF_8))));
        for (var attachment : attachments) files.add(file(attachment));
        return files;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replaceAll("\\R", "\r\n"), "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static void setText(FixedMessage message, String text, String subtype) throws MessagingException {
        message.setText(text.replaceAll("\\R", "\r\n"), "UTF-8", subtype);
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var part = data(attachment.content(), attachment.mediaType());
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart data(byte[] bytes, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart wrapped(Multipart inner) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(inner);
        return part;
    }

    private static Multipart multipart(String subtype, List<MimeBodyPart> parts) throws MessagingException {
        var multipart = new MimeMultipart(subtype);
        for (var part : parts) multipart.addBodyPart(part);
        return multipart;
    }
}
