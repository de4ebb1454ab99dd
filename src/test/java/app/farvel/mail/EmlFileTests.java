package app.farvel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmlFileTests {

    private static final UUID ID = UUID.fromString("0199b1de-0000-7000-8000-000000000001");
    private static final ZonedDateTime DATE = ZonedDateTime.of(2026, 12, 1, 8, 5, 0, 0, ZoneId.of("Europe/Oslo"));
    private static final Mailbox SONJA = new Mailbox("Sonja Ødegård", "sonja@fjord.example");
    private static final Mailbox LINE = new Mailbox("Line Nygård", "line@nordlys.example");

    @Test
    void carriesSenderRecipientSubjectAndText() throws Exception {
        var text = "Kjære Line,\n\nNå går vi hver vår vei – takk for alt! 🌅\n\nHilsen\nSonja";

        var message = parsed(eml(SONJA, LINE, "Ære være samarbeidet vårt 🌅", text));

        assertThat(message.getFrom()).containsExactly(new InternetAddress("sonja@fjord.example"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Sonja Ødegård");
        assertThat(to(message).getAddress()).isEqualTo("line@nordlys.example");
        assertThat(to(message).getPersonal()).isEqualTo("Line Nygård");
        assertThat(message.getSubject()).isEqualTo("Ære være samarbeidet vårt 🌅");
        assertThat(message.getContent()).isEqualTo(text.replace("\n", "\r\n"));
        assertThat(message.getSentDate().toInstant()).isEqualTo(DATE.toInstant());
        assertThat(message.getHeader("Date")).containsExactly("Tue, 1 Dec 2026 08:05:00 +0100");
    }

    @Test
    void opensAsADraftInUtf8() throws Exception {
        var message = parsed(eml(SONJA, LINE, "Thank you", "Hello"));

        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    }

    @Test
    void hasTheSameMessageIdEachTimeAndNeverTheMachinesName() throws Exception {
        var message = parsed(eml(SONJA, LINE, "Thank you", "Hello"));

        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@fjord.example>");
    }

    @Test
    void keepsToTheLinesAMailServerTakes() {
        var endless = "æ".repeat(5000) + " " + "x".repeat(5000);

        var file = new String(eml(new Mailbox(endless, "a@b.example"), LINE, endless, endless), ISO_8859_1);

        assertThat(US_ASCII.newEncoder().canEncode(file)).isTrue();
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: all@world.example",
                "Hi\nBcc: all@world.example",
                "Hi\rBcc: all@world.example",
                "Hi\u2028Bcc: all@world.example",
                "Hi\u0085Bcc: all@world.example",
                "Hi\r\n\r\n<script>alert(1)</script>",
                "å\r\nBcc: all@world.example",
                "\u0000\u0007"
            })
    void letsNoTextBecomeAHeader(String hostile) throws Exception {
        var message = parsed(
                eml(new Mailbox(hostile, "sonja@fjord.example"), new Mailbox(hostile, "l@n.example"), hostile, "Text"));

        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactlyInAnyOrder(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "X-Unsent",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContent()).isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?Q?Free_money?=",
                "\"Line\" \\ Nygård, <x@y.example>",
                "Line, Per; and (others)",
                "مرحبا 🌅👩‍👩‍👧",
                "{x} [ ${7*7}"
            })
    void readsBackWhatWasWritten(String text) throws Exception {
        var message = parsed(eml(SONJA, new Mailbox(text, "line@nordlys.example"), text, text));

        assertThat(message.getSubject()).isEqualTo(text);
        assertThat(to(message).getPersonal()).isEqualTo(text);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContent()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "line",
                "line@",
                "line@nordlys.example, all@world.example",
                "line@nordlys.example\r\nBcc: all@world.example",
                "x <all@world.example>",
                "søren@nordlys.example"
            })
    void leavesOutARecipientThatIsNoAddress(String address) throws Exception {
        var message = parsed(eml(SONJA, new Mailbox("Line", address), "Thank you", "Hello"));

        assertThat(message.getAllRecipients()).isNull();
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void writesADomainWithNorwegianLettersAsTheNetDoes() throws Exception {
        var message = parsed(eml(SONJA, new Mailbox("", "post@blåbær.example"), "Thank you", "Hello"));

        assertThat(to(message).getAddress()).isEqualTo("post@xn--blbr-roah.example");
    }

    @Test
    void keepsDotsSpacesAndEmptyLinesOfTheText() throws Exception {
        var text = "From me\r\n.\r\n\r\n  indented  \r\nlast \r\n";

        var message = parsed(eml(SONJA, LINE, "Thank you", text));

        assertThat(message.getContent()).isEqualTo(text);
    }

    private static byte[] eml(Mailbox from, Mailbox to, String subject, String body) {
        return new EmlFile(from, to, subject, body, ID, DATE).bytes();
    }

    private static MimeMessage parsed(byte[] file) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
    }

    private static InternetAddress to(MimeMessage message) throws Exception {
        return (InternetAddress) message.getRecipients(RecipientType.TO)[0];
    }
}
