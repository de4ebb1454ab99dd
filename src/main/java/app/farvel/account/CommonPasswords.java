package app.farvel.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/** Passwords known to whoever guesses: those people use most, and long ones that became public after breaches. */
final class CommonPasswords {

    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    /** Whether it is one of them; in lower case. */
    static boolean contains(String lower) {
        return ALL.contains(lower);
    }

    private static Set<String> read() {
        try (var common = open("common-passwords.txt");
                var breached = new GZIPInputStream(open("breached-passwords.txt.gz"))) {
            return Stream.concat(lines(common), lines(breached)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("account/" + name).getInputStream();
    }

    private static Stream<String> lines(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# "));
    }
}
