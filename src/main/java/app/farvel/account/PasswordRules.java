package app.farvel.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password may not be: short, well known, a row of keys, or one's own name. No rule asks for odd characters. */
@Component
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int SHORTEST_CORE = 5;
    private static final String[] ROWS = {
        "01234567890123456789",
        "abcdefghijklmnopqrstuvwxyzæøå",
        "qwertyuiopåasdfghjkløæzxcvbnm",
        "qwertyuiopasdfghjklzxcvbnm"
    };

    private final Set<String> common = read();

    /**
     * Why this password is refused.
     *
     * @param own words an acquaintance would try first: name, e-mail
     * @return a message key; empty when there is nothing against it
     */
    public Optional<String> objection(String password, String... own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of("account.password.short");
        if (password.length() > LONGEST) return Optional.of("account.password.long");
        var lower = password.toLowerCase(Locale.ROOT);
        var core = core(lower);
        if (isCommon(lower, core)) return Optional.of("account.password.common");
        return isOwn(core, own) ? Optional.of("account.password.own") : Optional.empty();
    }

    private boolean isCommon(String lower, String core) {
        return common.contains(lower)
                || (core.length() >= SHORTEST_CORE && common.contains(core))
                || isRepeated(lower)
                || isRepeated(core) && core.length() >= lower.length() / 2
                || isRow(core.length() * 2 < lower.length() ? lower : core);
    }

    /** Without the digits and signs people put before and after a word to make it count. */
    private static String core(String lower) {
        return lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** A short piece again and again, as "abcabcabcabc" or "passordpassord". */
    private static boolean isRepeated(String text) {
        return text.length() > 3
                && Stream.iterate(1, size -> size <= text.length() / 2, size -> size + 1)
                        .filter(size -> text.length() % size == 0)
                        .anyMatch(size -> text.substring(0, size)
                                .repeat(text.length() / size)
                                .equals(text));
    }

    private static boolean isRow(String text) {
        var backwards = new StringBuilder(text).reverse().toString();
        return Stream.of(ROWS).anyMatch(row -> row.contains(text) || row.contains(backwards));
    }

    private static boolean isOwn(String core, String... own) {
        return Stream.of(own)
                .flatMap(word -> Stream.of(word, word.replaceAll("@.*", "")))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
                .anyMatch(word ->
                        word.length() > 2 && core.replaceAll("[^\\p{L}]", "").equals(word));
    }

    private static Set<String> read() {
        try (var stream = new ClassPathResource("account/common-passwords.txt").getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
