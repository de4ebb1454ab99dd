package app.farvel.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's name as people type it: with titles or without, the family name first before a comma, an emoji beside it.
 * It never guesses: where it cannot be told which word is the first name, there is none.
 */
public final class PersonName {

    private static final Set<String> FAMILY_FIRST = Set.of("zh", "ja", "ko", "hu");

    private final String typed;
    private final List<List<String>> parts;
    private final boolean isTurned;
    private final boolean isClear;

    /** Titles before, the name in the order people say it, what stands behind it. */
    private final List<String> spoken;

    private final List<String> words;
    private final boolean isFamilyFirst;

    private PersonName(String typed, boolean isFamilyFirst) {
        this.typed = Unseen.strip(typed);
        this.parts = Arrays.stream(this.typed.split("[,\uFF0C\u060C]"))
                .map(NameWords::of)
                .filter(part -> !part.isEmpty())
                .toList();
        var said = withoutAsides(parts);
        this.isTurned = said.size() == 2 && isTurned(said.get(0), said.get(1));
        this.isClear = said.size() == 1 || isTurned;
        this.spoken = isTurned
                ? turned(said.get(0), said.get(1))
                : said.stream().flatMap(List::stream).toList();
        this.words = bare(spoken);
        this.isFamilyFirst = isFamilyFirst && !isTurned;
    }

    public static PersonName of(String typed) {
        return new PersonName(typed, false);
    }

    /** @param language the person's own, in which the family name may come first */
    public static PersonName of(String typed, Locale language) {
        return new PersonName(typed, FAMILY_FIRST.contains(language.getLanguage()));
    }

    /** The first name, or both ("Kari and Ola") of two people. Empty where it cannot be known. */
    public Optional<String> first() {
        if (words.isEmpty() || !isPerson()) return Optional.empty();
        var and = and();
        if (and > 0) return firstOfTwo(words.get(and), words.get(and + 1));
        if (words.size() == 1) return isTitled() ? Optional.empty() : name(words.get(0));
        return name(words.get(isFamilyFirst ? 1 : 0));
    }

    /**
     * What somebody on first-name terms calls them: the whole name where the first name cannot be known. Empty where that
     * is no name either: a letter, a company, an address.
     */
    public Optional<String> called() {
        var isNamed = isPerson() && words.stream().anyMatch(NameWords::isName);
        return first().or(() -> isNamed ? Optional.of(full()) : Optional.empty());
    }

    /** The whole name with its titles, in the order people say it. */
    public String full() {
        return isTurned ? String.join(" ", spoken) : typed;
    }

    /**
     * The first letters of the first and the last name, in capitals: "Dr. Line Maria Nygård" gives LN. An emoji before the
     * only name stands for another.
     */
    public String initials() {
        var named = words.isEmpty() ? NameWords.of(typed) : words;
        var last = named.size() - (isCompany() ? 2 : 1);
        if (last < 1)
            return symbol() + named.stream().limit(1).map(NameWords::letter).collect(Collectors.joining());
        return NameWords.letter(named.get(0)) + NameWords.letter(named.get(last));
    }

    private String symbol() {
        var first = typed.isEmpty() ? ' ' : typed.codePointAt(0);
        return Character.getType(first) == Character.OTHER_SYMBOL ? Character.toString(first) : "";
    }

    private boolean isPerson() {
        return isClear && !isCompany() && typed.indexOf('@') < 0;
    }

    private boolean isCompany() {
        return words.size() > 1 && NameWords.isCompany(words.get(words.size() - 1));
    }

    private boolean isTitled() {
        return parts.stream().mapToInt(List::size).sum() > words.size();
    }

    private int and() {
        for (var at = 1; at < words.size() - 1; at++) if (NameWords.isAnd(words.get(at))) return at;
        return 0;
    }

    private Optional<String> firstOfTwo(String and, String other) {
        return name(words.get(0)).flatMap(one -> name(other).map(two -> one + " " + and + " " + two));
    }

    private static Optional<String> name(String word) {
        return NameWords.isName(word) && !NameWords.isParticle(word) ? Optional.of(word) : Optional.empty();
    }

    /** Without a last part that is only titles: "Anna Berg, PhD". */
    private static List<List<String>> withoutAsides(List<List<String>> parts) {
        var last = parts.size();
        while (last > 1 && parts.get(last - 1).stream().allMatch(PersonName::isAside)) last--;
        return parts.subList(0, last);
    }

    /** "Nordmann, Kari" and "van Dijk, Anna"; but "Kari Nordmann, Nordlys" names somebody in some place. */
    private static boolean isTurned(List<String> before, List<String> behind) {
        var family = bare(before);
        return !family.isEmpty()
                && (family.size() == 1 || NameWords.isParticle(family.get(0)))
                && behind.stream().noneMatch(NameWords::isAnd);
    }

    private static List<String> turned(List<String> before, List<String> behind) {
        var titles = before.stream().takeWhile(NameWords::isTitle).toList();
        var all = new ArrayList<>(titles);
        all.addAll(behind);
        all.addAll(before.subList(titles.size(), before.size()));
        return all;
    }

    private static List<String> bare(List<String> all) {
        var from = (int) all.stream().takeWhile(NameWords::isTitle).count();
        var to = all.size();
        while (to > from + 1 && NameWords.isBehind(all.get(to - 1))) to--;
        return List.copyOf(all.subList(from, to));
    }

    private static boolean isAside(String word) {
        return NameWords.isTitle(word) || NameWords.isBehind(word);
    }

    @Override
    public String toString() {
        return full();
    }
}
