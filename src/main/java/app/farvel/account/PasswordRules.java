package app.farvel.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a password may not be: short, well known, easily guessed, or one's own name. No rule asks for odd characters. */
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
        if (isOwn(lower, own)) return Optional.of("account.password.own");
        return switch (Guessing.of(password, own)) {
            case HARD -> Optional.empty();
            case EASY -> Optional.of("account.password.easy");
            case OWN -> Optional.of("account.password.own");
        };
    }

    private boolean isCommon(String lower, String core) {
        return CommonPasswords.contains(lower)
                || (core.length() >= SHORTEST_CORE && CommonPasswords.contains(core))
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

    /** Nothing but pieces of the own words, once digits and signs are taken out. */
    private static boolean isOwn(String lower, String... own) {
        var rest = lower.replaceAll("[^\\p{L}]", "");
        if (rest.isEmpty()) return false;
        for (var piece : Guessing.pieces(own)) rest = rest.replace(piece.toLowerCase(Locale.ROOT), "");
        return rest.isEmpty();
    }
}
