package app.farvel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.mail.ScriptedSmtp.Act;
import app.farvel.mail.ScriptedSmtp.Line;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatientTransportTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicBoolean stopping = new AtomicBoolean();

    @ParameterizedTest
    @EnumSource
    void waitsForAServerThatThinksTheMailOver(Line line) throws Exception {
        try (var server = new ScriptedSmtp(line, Act.THINKS_AFTER_THE_DOT)) {
            var transport = connected(server, line, LONG);

            send(transport);
            transport.close();

            assertThat(transport.hasHandedOver()).isTrue();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsNoLongerThanItsPatience(Line line) throws Exception {
        try (var server = new ScriptedSmtp(line, Act.STALLS_AFTER_THE_DOT)) {
            var transport = connected(server, line, Duration.ofMillis(2000));
            var begun = System.nanoTime();

            assertThatThrownBy(() -> send(transport)).isInstanceOf(MessagingException.class);

            assertThat(transport.hasHandedOver()).isTrue();
            assertThat(since(begun)).isBetween(Duration.ofMillis(2000), Duration.ofSeconds(15));
        }
    }

    @Test
    void hearsANoThatComesLate() throws Exception {
        try (var server = new ScriptedSmtp(Act.THINKS_AND_REFUSES)) {
            var transport = connected(server, Line.PLAIN, LONG);

            assertThatThrownBy(() -> send(transport)).hasMessageContaining("554 5.7.1 Looks like spam");
        }
    }

    @Test
    void hasNoPatienceBeforeTheMail() throws Exception {
        try (var server = new ScriptedSmtp(Act.STALLS_AT_THE_RECIPIENT)) {
            var transport = connected(server, Line.PLAIN, LONG);
            var begun = System.nanoTime();

            assertThatThrownBy(() -> send(transport)).isInstanceOf(MessagingException.class);
            transport.close();

            assertThat(transport.hasHandedOver()).isFalse();
            assertThat(since(begun)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void hasNotHandedOverWhatWasCutOffHalfWay() throws Exception {
        try (var server = new ScriptedSmtp(Act.HANGS_UP_BEFORE_THE_DOT)) {
            var transport = connected(server, Line.PLAIN, LONG);

            assertThatThrownBy(() -> send(transport, "x".repeat(20_000_000))).isInstanceOf(MessagingException.class);

            assertThat(transport.hasHandedOver()).isFalse();
        }
    }

    @Test
    void letsGoWhenFarvelStops() throws Exception {
        try (var server = new ScriptedSmtp(Act.STALLS_AFTER_THE_DOT)) {
            var transport = connected(server, Line.PLAIN, LONG);
            var begun = System.nanoTime();
            stopping.set(true);

            assertThatThrownBy(() -> send(transport)).isInstanceOf(MessagingException.class);

            assertThat(since(begun)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private PatientTransport connected(ScriptedSmtp server, Line line, Duration patience) throws MessagingException {
        var protocol = line == Line.TLS ? "smtps" : "smtp";
        var settings = new Properties();
        settings.put("mail." + protocol + ".timeout", "1000");
        settings.put("mail." + protocol + ".writetimeout", "5000");
        settings.put("mail." + protocol + ".ssl.trust", "*");
        settings.put("mail." + protocol + ".ssl.checkserveridentity", "false");
        settings.put("mail.smtp.starttls.required", String.valueOf(line == Line.STARTTLS));
        settings.put("mail.smtp.starttls.enable", String.valueOf(line == Line.STARTTLS));
        var transport = new PatientTransport(Session.getInstance(settings), protocol, patience, stopping::get);
        transport.connect("127.0.0.1", server.port(), null, null);
        return transport;
    }

    private static void send(PatientTransport transport) throws MessagingException {
        send(transport, "Takk for alt.");
    }

    private static void send(PatientTransport transport, String text) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("kari@example.com");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("line@nordlys.example"));
        message.setText(text);
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
