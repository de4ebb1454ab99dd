package app.farvel.calendar;

import static app.farvel.calendar.ReplyText.only;
import static app.farvel.calendar.ReplyText.voice;
import static app.farvel.calendar.ReplyText.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Kind;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole mails, pieces of them, and what mail programs make of what is pasted from them. */
class ReplyMailTests {

    private static final String SAYS = "Ja, på fredag 🎂";
    private static final String CALENDAR = with("COMMENT:" + SAYS);

    @ParameterizedTest
    @CsvSource({
        "text/calendar; charset=UTF-8; method=REPLY, base64, UTF-8",
        "text/calendar; charset=UTF-8; method=REPLY, quoted-printable, UTF-8",
        "text/calendar; charset=UTF-8; method=REPLY, 8bit, UTF-8",
        "text/calendar; charset=\"utf-16\", base64, UTF-16",
        "text/calendar; charset=utf-16le, base64, UTF-16LE",
        "text/calendar; charset=gb18030, base64, GB18030",
        "text/calendar; charset=nobody-knows, base64, UTF-8",
        "text/calendar, quoted-printable, UTF-8",
        "application/ics; name=\"invite.ics\", base64, UTF-8",
        "application/octet-stream; name=invite.ICS, base64, UTF-8"
    })
    void findsTheCalendarInAMail(String type, String encoding, Charset charset) throws Exception {
        var bytes = CALENDAR.getBytes(charset);

        assertThat(voice(only(mail(part(bytes, type, encoding)))).comment()).isEqualTo(SAYS);
        assertThat(voice(only(mail(multipart(text("Hello"), part(bytes, type, encoding)))))
                        .comment())
                .isEqualTo(SAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-15, €",
        "windows-1251, Приду",
        "koi8-r, Приду",
        "Shift_JIS, はい",
        "ISO-2022-JP, はい",
        "windows-1252, “på”"
    })
    void readsTheLettersAMailNames(String charset, String says) throws Exception {
        var bytes = with("COMMENT:" + says).getBytes(Charset.forName(charset));

        assertThat(voice(only(mail(part(bytes, "text/calendar; charset=" + charset, "base64"))))
                        .comment())
                .isEqualTo(says);
    }

    @Test
    void findsItInPartsOfParts() throws Exception {
        var calendar = part(CALENDAR.getBytes(StandardCharsets.UTF_8), "text/calendar; method=REPLY", "base64");
        var attached = part(CALENDAR.getBytes(StandardCharsets.UTF_8), "application/ics; name=invite.ics", "base64");
        var alternative = new MimeBodyPart();
        alternative.setContent(multipart(text("Hello"), text("<p>Hello"), calendar));

        var reply = only(mail(multipart(alternative, text("Unsubscribe"), attached)));

        assertThat(voice(reply).comment()).isEqualTo(SAYS);
        assertThat(reply.sender()).isEqualTo("line@nordlys.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7bit", "base64"})
    void findsItInAForwardedMailAndSaysWhoWroteThat(String encoding) throws Exception {
        var inner = mail(
                multipart(text("Hello"), part(CALENDAR.getBytes(StandardCharsets.UTF_8), "text/calendar", "base64")));
        var forwarded = part(inner, "message/rfc822", encoding);
        var outer = new String(mail(multipart(text("See below"), forwarded)), StandardCharsets.UTF_8)
                .replaceFirst("From: .*", "From: Kari <kari@example.com>");

        var reply = only(outer);

        assertThat(voice(reply).comment()).isEqualTo(SAYS);
        assertThat(reply.sender()).isEqualTo("line@nordlys.example");
    }

    @Test
    void findsAMailThatIsAttachedAsAFile() throws Exception {
        var inner = mail(part(CALENDAR.getBytes(StandardCharsets.UTF_8), "text/calendar", "quoted-printable"));

        assertThat(voice(only(mail(multipart(
                                text("See"), part(inner, "application/octet-stream; name=\"answer.eml\"", "base64")))))
                        .comment())
                .isEqualTo(SAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "    ", "\t", "> > ", "| "})
    void readsWhatIsQuotedOrSetIn(String prefix) throws Exception {
        var mail = new String(
                mail(part(CALENDAR.getBytes(StandardCharsets.UTF_8), "text/calendar", "base64")),
                StandardCharsets.UTF_8);

        for (var text : new String[] {CALENDAR, CALENDAR.replace("COMMENT:Ja", "COMMENT:\r\n J\r\n a"), mail, base64()})
            assertThat(comment(text.replaceAll("(?m)^", prefix))).isEqualTo(SAYS);
    }

    @Test
    void readsPiecesOfAMail() throws Exception {
        var part =
                "Content-Type: text/calendar; charset=\"UTF-8\";\r\n\tmethod=REPLY\r\nContent-Transfer-Encoding: %s\r\n\r\n%s";
        var printable = new String(encoded(CALENDAR, "quoted-printable"), StandardCharsets.US_ASCII);

        for (var text : new String[] {
            part.formatted("base64", base64()),
            part.formatted("quoted-printable", printable),
            "--000abc\r\n" + part.formatted("base64", base64()) + "\r\n--000abc--\r\n",
            "Hello,\r\n\r\n" + base64(),
            base64().replaceAll("\\s", ""),
            printable,
            printable.replace("\r\n", "\n"),
            "Content-Disposition: attachment; filename=\"invite.ics\"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n"
                    + base64()
        }) assertThat(comment(text)).isEqualTo(SAYS);
    }

    @Test
    void readsTwoMailsOneAfterTheOther() throws Exception {
        var one = new String(
                mail(part(CALENDAR.getBytes(StandardCharsets.UTF_8), "text/calendar", "base64")),
                StandardCharsets.UTF_8);
        var other = CALENDAR.replace("20261204T", "20270108T");
        var both = one + "\r\n"
                + new String(
                        mail(part(other.getBytes(StandardCharsets.UTF_8), "text/calendar", "quoted-printable")),
                        StandardCharsets.UTF_8);

        assertThat(ReplyFile.read(both)).hasSize(2);
        assertThat(ReplyFile.read(CALENDAR + "\r\nand\r\n" + other)).hasSize(2);
        assertThat(ReplyFile.read(CALENDAR + CALENDAR)).hasSize(1);
        assertThat(ReplyFile.read(CALENDAR.replace("REPLY", "REQUEST") + CALENDAR))
                .hasSize(1);
    }

    @Test
    void takesTheMethodOfTheMailWhereTheCalendarHasNone() throws Exception {
        var bare = CALENDAR.replace("METHOD:REPLY\r\n", "").getBytes(StandardCharsets.UTF_8);

        assertThat(only(mail(part(bare, "text/calendar; method=\"COUNTER\"", "base64")))
                        .kind())
                .isEqualTo(Kind.PROPOSAL);
        assertThat(fault(mail(part(bare, "text/calendar; method=REQUEST", "base64"))))
                .isEqualTo(Fault.INVITATION);
    }

    /** So that a file need not be chosen again. */
    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "8bit"})
    void showsAFileAsATextThatReadsTheSame(String encoding) throws Exception {
        for (var charset : new String[] {"UTF-8", "windows-1252", "UTF-16"}) {
            var bytes = CALENDAR.replace(" 🎂", " på båten").getBytes(Charset.forName(charset));
            var mail = mail(part(bytes, "text/calendar; method=REPLY; charset=" + charset, encoding));

            if (!charset.equals("UTF-16") || encoding.equals("base64"))
                assertThat(ReplyFile.read(ReplyFile.text(mail))).isEqualTo(ReplyFile.read(mail));
            assertThat(ReplyFile.read(ReplyFile.text(bytes))).isEqualTo(ReplyFile.read(bytes));
        }
        assertThat(ReplyFile.text("Ja, på fredag".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Ja, på fredag");
        assertThat(ReplyFile.text(new byte[] {(byte) 0xD0, 0, 1})).isEmpty();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(fault(mail(text("Yes, I am coming")))).isEqualTo(Fault.NO_CALENDAR_IN_MAIL);
        assertThat(fault(mail(part("nothing".getBytes(StandardCharsets.UTF_8), "text/calendar", "base64"))))
                .isEqualTo(Fault.NO_CALENDAR_IN_MAIL);
        assertThat(fault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 1}))
                .isEqualTo(Fault.OUTLOOKS_OWN);
        assertThat(fault(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 0, 1})).isEqualTo(Fault.OUTLOOKS_OWN);
        assertThat(fault(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(Fault.NO_CALENDAR);
        assertThat(fault("Yes, I am coming".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.NO_CALENDAR);
        assertThat(fault(mail(
                        part(CALENDAR.substring(0, 200).getBytes(StandardCharsets.UTF_8), "text/calendar", "base64"))))
                .isEqualTo(Fault.CUT_OFF);
    }

    @Test
    void countsTheLinesOfTheWhole() {
        var mail = "From: Line <line@nordlys.example>\r\nContent-Type: text/calendar\r\n\r\n"
                + CALENDAR.replace("ACCEPTED", "x");

        assertThatExceptionOfType(BrokenCalendarFile.class)
                .isThrownBy(() -> ReplyFile.read(mail))
                .satisfies(e -> assertThat(e.fault() + " " + e.line()).isEqualTo("NO_ANSWER 8"));
        assertThatExceptionOfType(BrokenCalendarFile.class)
                .isThrownBy(() -> ReplyFile.read("Hello\n\n" + CALENDAR.replace("ACCEPTED", "x")))
                .satisfies(e -> assertThat(e.line()).isEqualTo(7));
    }

    private static String comment(String text) {
        return voice(ReplyFile.read(text).get(0)).comment();
    }

    private static Fault fault(byte[] file) {
        try {
            throw new AssertionError(ReplyFile.read(file));
        } catch (BrokenCalendarFile broken) {
            return broken.fault();
        }
    }

    private static String base64() {
        return Base64.getMimeEncoder().encodeToString(CALENDAR.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encoded(String text, String encoding) throws MessagingException, IOException {
        var encoded = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(encoded, encoding)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return encoded.toByteArray();
    }

    private static byte[] mail(MimeBodyPart part) throws Exception {
        var headers = new ByteArrayOutputStream();
        part.writeTo(headers);
        var mail = new ByteArrayOutputStream();
        mail.writeBytes("From: Line =?UTF-8?Q?Nyg=C3=A5rd?= <line@nordlys.example>\r\nMIME-Version: 1.0\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(headers.toByteArray());
        return mail.toByteArray();
    }

    private static byte[] mail(MimeMultipart parts) throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("line@nordlys.example", "Line Nygård"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("kari@example.com"));
        mail.setSubject("Accepted: Coffee");
        mail.setContent(parts);
        mail.saveChanges();
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toByteArray();
    }

    private static MimeMultipart multipart(Part... parts) throws MessagingException {
        var all = new MimeMultipart("mixed");
        for (var part : parts) all.addBodyPart((MimeBodyPart) part);
        return all;
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8");
        part.setHeader("Content-Transfer-Encoding", "8bit");
        part.setHeader("Content-Type", "text/plain; charset=UTF-8");
        return part;
    }

    /** Written as it is, so that the type need not be one the library can write. */
    private static MimeBodyPart part(byte[] bytes, String type, String encoding) throws Exception {
        var headers = new InternetHeaders();
        headers.addHeader("Content-Type", type);
        headers.addHeader("Content-Transfer-Encoding", encoding);
        var encoded = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(encoded, encoding)) {
            out.write(bytes);
        }
        return new MimeBodyPart(headers, encoded.toByteArray());
    }
}
