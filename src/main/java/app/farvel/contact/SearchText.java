package app.farvel.contact;

import java.util.ArrayList;
import java.util.List;

/** What a contact is found by, folded: names before notes, since a long text is cut. */
final class SearchText {

    static final int LONGEST = 12000;

    private SearchText() {}

    /**
     * @param named names, tags, addresses
     * @param phones as they are kept; found by their digits, with the country's prefix and without, and by what is noted there
     */
    static String of(List<String> named, List<String> phones, String notes) {
        var parts = new ArrayList<String>();
        parts.add(withOtherSpellings(String.join("\n", named)));
        phones.forEach(phone -> parts.addAll(Tel.sought(phone)));
        phones.stream()
                .flatMap(phone -> Folding.words(phone).stream())
                .filter(SearchText::isNote)
                .forEach(parts::add);
        parts.add(withOtherSpellings(notes));
        return Folding.cut(String.join("\n", parts), LONGEST);
    }

    static String withOtherSpellings(String text) {
        var others = Folding.otherSpellings(text);
        return others.isEmpty() ? Folding.fold(text) : Folding.fold(text) + "\n" + String.join(" ", others);
    }

    private static boolean isNote(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
