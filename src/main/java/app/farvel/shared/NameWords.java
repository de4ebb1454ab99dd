package app.farvel.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of names: which are titles, which only stand for a name, and which belong to a company. */
final class NameWords {

    private static final Set<String> TITLES = words(
            "dr prof professor mr mrs ms mx miss sir dame lord lady hr herr fru frk frøken frau fräulein mme mlle monsieur"
                    + " madame señor señora sr sra srta dhr mevr mw sig dott fr rev adv ing siv dipl mag lic cand phil med vet dent"
                    + " jur rer nat oec pol habil univ hc philos kfm kffr");

    /** First names, or words of their own, too: titles only with a full stop. */
    private static final Set<String> ONLY_SHORTENED =
            words("fr sr sig rev adv ing siv mag lic cand phil med vet dent jur rer nat oec pol univ hc");

    private static final Set<String> BEHIND = words(
            "phd ph.d md m.d mba msc m.sc bsc b.sc ma ba ii iii iv dds rn cpa pmp dphil llm jr sr jun sen junior senior esq");

    private static final Set<String> BEHIND_IN_ANY_CASE = words("jr sr jun sen junior senior esq phd ph.d");

    private static final Set<String> COMPANIES = words(
            "as asa a/s ans da sa ab aps gmbh ag kg ug ltd llc llp inc plc corp bv b.v nv oy oyj ehf hf enk nuf se sarl srl s.a");

    private static final Set<String> COMPANIES_IN_ANY_CASE =
            words("a/s aps gmbh ltd llc inc plc corp oyj ehf sarl srl");

    private static final Set<String> PARTICLES =
            words("van von vom zu zur de den der del della di da dos das du la le el al bin ibn ter ten af av");

    private static final Set<String> AND = words("og and und & + och et");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B\\u2060\\uFEFF]+");
    private static final Pattern SHAPES = Pattern.compile("[\\uFE0E\\uFE0F\\u20E3]");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}&+]+|[^\\p{L}\\p{M}\\p{N}.&+]+$");
    private static final Pattern GLUED_TITLE =
            Pattern.compile("(?iu)(?<!\\p{L})(dr|prof|hr|mr|mrs|ms|fr)\\.(?=\\p{L}{2})");
    private static final Pattern INITIALS =
            Pattern.compile("[\\p{Lu}\\p{Ll}\\p{Lt}]\\p{M}*\\.?-?|(?:\\p{L}\\p{M}*\\.-?)+");

    private NameWords() {}

    /** The words in which there is anything to say. */
    static List<String> of(String text) {
        var apart = GLUED_TITLE.matcher(SHAPES.matcher(text).replaceAll("")).replaceAll("$1. ");
        return BLANKS.splitAsStream(apart)
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isTitle(String word) {
        var bare = bare(word);
        if (TITLES.contains(bare)) return word.endsWith(".") || !ONLY_SHORTENED.contains(bare);
        return bare.startsWith("dipl.") || bare.startsWith("dipl-") || isSeveralTitles(bare);
    }

    private static boolean isSeveralTitles(String bare) {
        return bare.indexOf('.') > 0 && Arrays.stream(bare.split("\\.-?|-")).allMatch(TITLES::contains);
    }

    /** What stands behind a name: PhD, Jr., III. */
    static boolean isBehind(String word) {
        var bare = bare(word);
        return BEHIND_IN_ANY_CASE.contains(bare) || BEHIND.contains(bare) && isInCapitals(word);
    }

    /** What a company's name ends with. */
    static boolean isCompany(String word) {
        var bare = bare(word);
        return COMPANIES_IN_ANY_CASE.contains(bare) || COMPANIES.contains(bare) && isInCapitals(word);
    }

    /** "van" in van Dijk, but not in Van Morrison. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isAnd(String word) {
        return AND.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A word, not a letter that stands for one, nor one cut short. */
    static boolean isName(String word) {
        return !INITIALS.matcher(word).matches()
                && !word.endsWith(".")
                && word.codePoints().anyMatch(Character::isLetter);
    }

    static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)))
                .findFirst()
                .orElse("");
    }

    private static boolean isInCapitals(String word) {
        return word.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private static String bare(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
