package app.farvel.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for. Empty texts ask for nothing.
 *
 * @param q words to find, by their beginnings
 * @param tag a tag's name
 * @param relation a relation's id
 * @param stage stage of a wind-down in flight, or {@code any}
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

    public static ContactQuery all() {
        return new ContactQuery("", "", "", "", ContactOrder.NAME, null, false);
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

    List<String> words() {
        return Folding.words(q).stream().limit(MOST_WORDS).toList();
    }
}
