package app.farvel.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.mail.ScriptedSmtp;
import app.farvel.mail.ScriptedSmtp.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail outlives a kill, between the deed and the sending and in the middle of the sending. */
class KilledSenderTests {

    private static final Duration AFTER_A_START = Duration.ofSeconds(60);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)$");

    @Test
    void goesOnSendingWithinAMinute(@TempDir Path folder) throws InterruptedException {
        try (var server = new ScriptedSmtp(Act.STALLS_AFTER_THE_DOT)) {
            var farvel = start(folder, server.port());
            var visitor = Visitor.register(farvel.address());
            visitor.post("/settings/mail/test", Map.of());
            await(server, 1);
            farvel.kill();

            farvel = start(folder, server.port());
            await(server, 2);

            assertThat(messageIds(server))
                    .hasSize(2)
                    .containsOnly(messageIds(server).get(0));
            assertThat(sentWithin(Visitor.signIn(farvel.address()))).isTrue();
            farvel.close();
            assertThat(server.mails()).hasSize(2);
        }
    }

    @Test
    void sendsAfterTheNextStartWhatWasOnlyEnqueued(@TempDir Path folder) throws InterruptedException {
        try (var server = new ScriptedSmtp()) {
            var farvel = start(folder, server.port(), "--db-scheduler.enabled=false");
            Visitor.register(farvel.address()).post("/settings/mail/test", Map.of());
            farvel.kill();
            assertThat(server.mails()).isEmpty();

            farvel = start(folder, server.port());
            await(server, 1);
            farvel.close();

            assertThat(server.mails()).hasSize(1);
        }
    }

    private static FarvelProcess start(Path folder, int port, String... more) {
        var arguments = new ArrayList<>(
                List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port, "--farvel.backup.enabled=false"));
        arguments.addAll(List.of(more));
        return FarvelProcess.startWith(
                folder, folder, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments);
    }

    private static void await(ScriptedSmtp server, int mails) throws InterruptedException {
        var end = System.nanoTime() + AFTER_A_START.toNanos();
        while (server.mails().size() < mails && System.nanoTime() < end) Thread.sleep(50);
        assertThat(server.mails()).hasSize(mails);
    }

    private static boolean sentWithin(Visitor visitor) throws InterruptedException {
        for (var n = 0; n < 100; n++) {
            if (visitor.get("/settings/mail").body().contains("Sent ")) return true;
            Thread.sleep(50);
        }
        return false;
    }

    private static List<String> messageIds(ScriptedSmtp server) {
        return server.mails().stream()
                .flatMap(mail -> MESSAGE_ID.matcher(mail).results())
                .map(found -> found.group(1))
                .toList();
    }
}
