package app.farvel.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes of a text what is searched in: lower case, ø as o, æ as ae, å and aa as a, other letters without their marks.
 * What a person types is folded in the same way, so that "Soren" finds Søren, and "Aase" finds Åse.
 */
final class Folding {

    private static final int LONGEST_WORD = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() {}

    static String fold(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ł", "l");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace("aa", "a").strip();
    }

    /** The folded text, cut to a length without tearing a character apart. */
    static String fold(String text, int longest) {
        return cut(fold(text), longest);
    }

    /** The different words of what somebody typed, folded; an e-mail address gives several. */
    static List<String> words(String text) {
        return wordsOf(fold(text));
    }

    /** The different words of a text that is folded already. */
    static List<String> wordsOf(String folded) {
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST_WORD))
                .distinct()
                .toList();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
