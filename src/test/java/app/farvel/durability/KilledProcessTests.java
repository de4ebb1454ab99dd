package app.farvel.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.NewId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a kill in the middle of the work, with the product's own database settings. */
class KilledProcessTests {

    private static final int ROUNDS = 2;
    private static final int WRITERS = 2;
    private static final int BEFORE_THE_KILL = 150;
    private static final Pattern NAME = Pattern.compile("Kollega \\d+x\\d+x\\d+");
    private static final Pattern NEXT = Pattern.compile("href=\"(/contacts\\?after=[^\"]+)\"");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void keepsEveryContactItAcknowledged(@TempDir Path folder) throws InterruptedException {
        var farvel = FarvelProcess.start(folder);
        var visitor = Visitor.register(farvel.address());
        for (var round = 0; round < ROUNDS; round++) {
            var before = acknowledged.size();
            var writers = writers(visitor, round);
            while (acknowledged.size() < before + BEFORE_THE_KILL
                    && writers.stream().allMatch(Thread::isAlive)) Thread.sleep(5);
            farvel.kill();
            for (var writer : writers) writer.join();
            farvel = FarvelProcess.start(folder);
            visitor = Visitor.signIn(farvel.address());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + BEFORE_THE_KILL);
            assertThat(listed(visitor)).containsAll(acknowledged);
        }
        farvel.close();
    }

    private List<Thread> writers(Visitor visitor, int round) {
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Thread(() -> write(visitor, round + "-" + writer)))
                .toList();
        writers.forEach(Thread::start);
        return writers;
    }

    /** Adds contacts until nobody answers any more. */
    private void write(Visitor visitor, String prefix) {
        try {
            for (var n = 0; add(visitor, "Kollega " + prefix.replace('-', 'x') + "x" + n); n++) {}
        } catch (UncheckedIOException killed) {
            // what was not acknowledged may be lost
        }
    }

    private boolean add(Visitor visitor, String name) {
        var fields = Map.of(
                "id", NewId.next().toString(),
                "name", name,
                "relation", "peer",
                "language", "en",
                "addressForm", "first-name");
        if (visitor.post("/contacts", fields).statusCode() != 302) return false;
        acknowledged.add(name);
        return true;
    }

    private static Set<String> listed(Visitor visitor) {
        var names = new HashSet<String>();
        var page = "/contacts";
        while (!page.isEmpty()) {
            var body = visitor.get(page).body();
            NAME.matcher(body).results().forEach(found -> names.add(found.group()));
            var next = NEXT.matcher(body);
            page = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return names;
    }
}
