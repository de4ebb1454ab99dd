package app.farvel.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who fits what somebody typed to name a person. Who is merely mentioned in another one's notes is never taken for that one.
 *
 * @param named those whose own name fits; when there are none, those whose name and organisation do; sorted by name
 * @param others those found by something else: an address, a tag, a note; sorted by name
 * @param isTheirs whether what was typed is an address or a number of the only other one's own
 */
public record ContactMatches(List<ContactRow> named, List<ContactRow> others, boolean isTheirs) {

    static ContactMatches of(List<ContactRow> rows, List<String> words) {
        var named = new ArrayList<>(rows);
        named.removeIf(row -> !hasAll(row.displayName(), words));
        if (named.isEmpty()) {
            named.addAll(rows);
            named.removeIf(row -> !hasAll(row.name() + " " + row.organization(), words));
        }
        var others = new ArrayList<>(rows);
        others.removeAll(named);
        return new ContactMatches(List.copyOf(named), List.copyOf(others), false);
    }

    ContactMatches knowingTheirs(boolean known) {
        return new ContactMatches(named, others, known);
    }

    /** All of them, the most likely ones first. */
    public List<ContactRow> all() {
        var all = new ArrayList<>(named);
        all.addAll(others);
        return all;
    }

    public boolean isEmpty() {
        return named.isEmpty() && others.isEmpty();
    }

    /** Those to choose from when it has to be asked: who is named so, else everybody else who fits. */
    public List<ContactRow> candidates() {
        return named.isEmpty() ? others : named;
    }

    /** The one that is meant, if there is no doubt: by the name, or by an address or a number only one has. */
    public Optional<ContactRow> theOne(String typed) {
        if (named.size() == 1) return Optional.of(named.get(0));
        var exact = named.stream()
                .filter(row -> row.displayName().equalsIgnoreCase(typed))
                .toList();
        if (exact.size() == 1) return Optional.of(exact.get(0));
        return named.isEmpty() && others.size() == 1 && isTheirs ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static boolean hasAll(String text, List<String> words) {
        var folded = SearchText.withOtherSpellings(text);
        return words.stream().allMatch(word -> ContactIndex.hasWord(folded, word));
    }
}
