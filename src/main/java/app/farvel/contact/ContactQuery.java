package app.farvel.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for. Empty texts ask for nothing.
 *
 * @param q words to find, by their beginnings, or a phone number
 * @param tag a tag's name
 * @param relation a relation's id
 * @param stage stage of a wind-down in flight, {@code any} of them, or {@code closed} for former ones
 * @param after where the page before ended
 * @param inside whether to look inside words too
 */
public record ContactQuery(
        String q,
        String tag,
        String relation,
        String stage,
        ContactOrder order,
        @Nullable Cursor after,
        boolean inside) {

    private static final int MOST_WORDS = 6;

    /** Those with the words, by name. */
    public static ContactQuery of(String q) {
        return new ContactQuery(q, "", "", "", ContactOrder.NAME, null, false);
    }

    public static ContactQuery all() {
        return of("");
    }

    /** Whether nothing is filtered, so that an empty page means there are no contacts at all. */
    public boolean isPlain() {
        return q.isBlank() && tag.isBlank() && relation.isBlank() && stage.isBlank() && after == null;
    }

    boolean isFiltered() {
        return !tag.isBlank() || !relation.isBlank() || !stage.isBlank();
    }

    boolean isAnyStage() {
        return stage.equals("any");
    }

    boolean isSearch() {
        return !q.isBlank();
    }

    /** The words to find, all of them; several ways to understand a number, to be tried one after the other. */
    List<List<String>> readings() {
        var readings = new LinkedHashSet<List<String>>();
        if (Tel.isNumber(q)) Tel.readings(q).forEach(number -> readings.add(List.of(number)));
        else Tel.among(q).ifPresent(number -> readings.addAll(withNumber(number)));
        var words = Folding.words(q).stream().limit(MOST_WORDS).toList();
        if (!words.isEmpty()) readings.add(words);
        return List.copyOf(readings);
    }

    /** A name and a number, as somebody copies them out of a mail. */
    private List<List<String>> withNumber(String number) {
        var known = Folding.words(q.replace(number, " ")).stream()
                .limit(MOST_WORDS - 1)
                .toList();
        return Tel.readings(number).stream()
                .map(reading ->
                        Stream.concat(known.stream(), Stream.of(reading)).toList())
                .toList();
    }
}
