package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Good files, changed at random: a piece left out, said again, moved, or mixed with another. Whatever comes of it is read or
 * refused, soon, and what is read can be kept and shown. The same changes come of the same seed.
 */
class ReplyFuzzTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int LARGEST = 200_000;
    private static final List<String> WORDS = List.of(
            "\r\n",
            "\r\n ",
            "\n\t",
            "\r",
            ":",
            ";",
            ",",
            "=",
            "\"",
            "\\",
            "^",
            "&quot;",
            "&#x110000;",
            "%",
            "@",
            "<",
            ">",
            "> ",
            "mailto:",
            "BEGIN:",
            "END:",
            "VCALENDAR",
            "VEVENT",
            "VTIMEZONE",
            "STANDARD",
            "RRULE:FREQ=MINUTELY",
            "TZID=",
            "PARTSTAT=ACCEPTED",
            "RANGE=THISANDFUTURE",
            "20261204T090000",
            "99999999",
            "-1",
            "\0",
            "\u00C3",
            "\u00A5",
            "\u00EF\u00BB\u00BF",
            "\u00FF\u00FE",
            "=\r\n",
            "=3D",
            "--",
            "Content-Type: text/calendar\r\n\r\n",
            "base64",
            "charset=utf-16",
            "040000008200E000",
            "7643616C2D55696401000000",
            "METHOD:COUNTER\r\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsOrRefusesWhatBecomesOfGoodFiles(long seed) throws IOException {
        assertThat(change(new Random(seed), Duration.ofSeconds(2), samples())).isPositive();
    }

    @Test
    @Tag("measurement")
    void readsOrRefusesForMinutesOnEnd() throws IOException {
        var seed = System.nanoTime();
        System.out.println("Seed " + seed);
        System.out.println(change(new Random(seed), Duration.ofMinutes(5), samples()) + " files");
    }

    private static int change(Random random, Duration time, List<String> samples) {
        var end = System.nanoTime() + time.toNanos();
        var count = 0;
        for (; System.nanoTime() < end; count++) {
            var file = pick(random, samples);
            for (var times = random.nextInt(12); times >= 0; times--) file = changed(random, file, samples);
            check(file.substring(0, Math.min(LARGEST, file.length())).getBytes(StandardCharsets.ISO_8859_1));
        }
        return count;
    }

    private static void check(byte[] file) {
        if (Effort.of(() -> read(file)).compareTo(LONGEST) > 0)
            fail("Took too long: " + HexFormat.of().formatHex(file));
    }

    private static void read(byte[] file) {
        try {
            for (var reply : ReplyFile.read(file)) check(reply);
            ReplyFile.text(file);
        } catch (BrokenCalendarFile refused) {
            assertThat(refused.line()).isNotNegative();
        } catch (RuntimeException | StackOverflowError unforeseen) {
            fail("Not read and not refused: " + HexFormat.of().formatHex(file), unforeseen);
        }
    }

    private static void check(Reply reply) {
        assertThat(reply.uid()).isNotEmpty();
        assertThat(reply.sequence()).isNotNegative();
        assertThat(reply.voices()).hasSizeBetween(1, 50);
        for (var voice : reply.voices()) {
            assertThat(voice.name() + voice.email() + voice.delegatedTo()).doesNotContain("\n", "\r", "\0");
            assertThat(voice.comment().length()).isLessThanOrEqualTo(2000);
            assertThat(voice.comment()).doesNotContain("\0");
        }
    }

    private static String changed(Random random, String file, List<String> samples) {
        var from = random.nextInt(file.length() + 1);
        var to = Math.min(file.length(), from + random.nextInt(random.nextBoolean() ? 4 : 200));
        var piece = file.substring(from, to);
        var between = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> piece.repeat(random.nextInt(300));
            case 3 -> new StringBuilder(piece).reverse().toString();
            case 4 -> String.valueOf((char) random.nextInt(256));
            case 5 -> between(random, pick(random, samples));
            default -> pick(random, WORDS);
        };
        return file.substring(0, from) + between + file.substring(random.nextInt(3) == 0 ? from : to);
    }

    private static String between(Random random, String other) {
        var from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(400)));
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** In octets: as they are, in other encodings, and as mails. */
    private static List<String> samples() throws IOException {
        var samples = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/itip/*.ics")) {
            var octets = new String(file.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            samples.add(octets);
            samples.add(
                    "From: a@b.example\r\nContent-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                            + Base64.getMimeEncoder().encodeToString(file.getContentAsByteArray()));
        }
        samples.add(ReplyText.file());
        samples.add(new String(ReplyText.file().getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        samples.add("Content-Type: text/calendar\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + ReplyText.file().replace("=", "=3D"));
        for (var kind = 0; kind < 5; kind++)
            samples.add(new String(HostileFiles.file(kind, 0), StandardCharsets.ISO_8859_1).substring(0, 400));
        return samples;
    }
}
