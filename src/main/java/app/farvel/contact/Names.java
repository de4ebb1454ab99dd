package app.farvel.contact;

/** How names are shown. */
public final class Names {

    private Names() {}

    /** The person's name, or the organisation's where there is none. */
    public static String display(String name, String organization) {
        return name.isBlank() ? organization : name;
    }

    /** The first letters of the first and the last word, in capitals: "Line Maria Nygård" gives LN. */
    public static String initials(String name) {
        var words = name.strip().split("[\\s\\p{Z}]+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
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
