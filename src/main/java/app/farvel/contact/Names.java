package app.farvel.contact;

import java.util.regex.Pattern;

/** How names are shown. */
public final class Names {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}]+");

    private Names() {}

    /** The person's name, or the organisation's where there is none. */
    public static String display(String name, String organization) {
        return name.isBlank() ? organization : name;
    }

    /** The first letters of the first and the last word, in capitals: "Line Maria Nygård" gives LN. */
    public static String initials(String name) {
        var words = BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) return "";
        var first = letter(words.get(0));
        return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)))
                .findFirst()
                .orElse("");
    }
}
