package app.farvel.contact;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of a text what is searched in: lower case, letters without their marks, ø as o, æ as ae, þ as th, å and aa as a.
 * What a person types is folded in the same way, so that "Soren" finds Søren, "Aase" finds Åse, and "gudrun" finds Guðrún.
 */
final class Folding {

    /** Another number when a text folds to something else than before: whatever is kept is then folded anew. */
    static final int VERSION = 2;

    private static final int LONGEST_WORD = 60;
    private static final Normalizer2 LOWER_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Map<Integer, String> BASES = bases();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern BETWEEN_WORDS_WITH_MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Folding() {}

    static String fold(String text) {
        return foldLowerCase(LOWER_CASE.normalize(text));
    }

    private static String foldLowerCase(String text) {
        var plain = new StringBuilder();
        APART.normalize(text).codePoints().filter(c -> !isMark(c)).forEach(c -> {
            var base = c < 0x80 ? null : BASES.get(c);
            if (base == null) plain.appendCodePoint(c);
            else plain.append(base);
        });
        return plain.toString().replace("aa", "a").strip();
    }

    /** The folded text, cut to a length without tearing a character apart. */
    static String fold(String text, int longest) {
        return cut(fold(text), longest);
    }

    /**
     * How else the words of a text are written where keys are missing: Müller also as mueller, Mueller also as muller. Folded;
     * without those that are the beginning of what the word itself folds to.
     */
    static Set<String> otherSpellings(String text) {
        var others = new LinkedHashSet<String>();
        for (var word : BETWEEN_WORDS_WITH_MARKS.split(LOWER_CASE.normalize(text))) {
            var folded = foldLowerCase(word);
            for (var other : List.of(foldLowerCase(inTwoLetters(word)), inOneLetter(folded)))
                if (!folded.startsWith(other)) others.add(cut(other, LONGEST_WORD));
        }
        return others;
    }

    private static String inTwoLetters(String word) {
        return word.replace("ø", "oe").replace("ö", "oe").replace("ü", "ue").replace("ä", "ae");
    }

    private static String inOneLetter(String folded) {
        return folded.replace("oe", "o").replace("ue", "u").replace("ae", "a");
    }

    /** The different words of what somebody typed, folded; an e-mail address gives several. */
    static List<String> words(String text) {
        return wordsOf(fold(text));
    }

    /** The different words of a text that is folded already. */
    static List<String> wordsOf(String folded) {
        return each(folded).distinct().toList();
    }

    /** All words of a text, each as often as it stands there. */
    static List<String> allWords(String text) {
        return each(fold(text)).toList();
    }

    private static Stream<String> each(String folded) {
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST_WORD));
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Letters that are no base letter with a mark, and what people without the key type for them. */
    private static Map<Integer, String> bases() {
        var latin = Transliterator.getInstance("Latin-ASCII");
        var bases = new HashMap<Integer, String>();
        for (var letter : new UnicodeSet("[[\\u00DF-\\u02AF]&[:Ll:]&[:NFKD_QC=Yes:]]"))
            bases.put(letter.codePointAt(0), latin.transliterate(letter));
        bases.put((int) 'ĸ', "k");
        return Map.copyOf(bases);
    }
}
