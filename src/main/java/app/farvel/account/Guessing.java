package app.farvel.account;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges a password as someone would guess it who knows how people choose: words, names, dates, rows of keys, and joins of them. */
final class Guessing {

    /** Fewer guesses than ten to this power are too few. */
    private static final int ENOUGH = 9;

    /** The judge's work grows faster than the length: a tenth of a second here, more than half for twice as many. */
    private static final int LOOKED_AT = 50;

    private static final int SHORTEST_PIECE = 3;

    private static final Zxcvbn JUDGE = new Zxcvbn();

    private Guessing() {}

    /** What a password is found to be. */
    enum Verdict {
        HARD,
        EASY,
        /** Easy, and made of the person's own words. */
        OWN
    }

    /**
     * @param own words an acquaintance would try: name, e-mail
     */
    static Verdict of(String password, String... own) {
        var end = Math.min(password.length(), LOOKED_AT);
        var strength = JUDGE.measure(password.substring(0, end), pieces(own));
        if (strength.getGuessesLog10() >= ENOUGH) return Verdict.HARD;
        return isOwn(strength) ? Verdict.OWN : Verdict.EASY;
    }

    private static boolean isOwn(Strength strength) {
        return strength.getSequence().stream().anyMatch(match -> "user_inputs".equals(match.dictionaryName));
    }

    /** "Kari Nordmann" as it is, in one word, and each name by itself; the longest first. */
    static List<String> pieces(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("farvel"))
                .flatMap(word -> Stream.concat(
                        Stream.of(word, word.replaceAll("[^\\p{L}]", "")), Stream.of(word.split("[^\\p{L}]+"))))
                .filter(piece -> piece.length() >= SHORTEST_PIECE)
                .map(piece -> piece.length() > LOOKED_AT ? piece.substring(0, LOOKED_AT) : piece)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
