package app.farvel.contact.web;

import app.farvel.shared.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a form of which one is preferred, told by its place. */
final class Rows {

    private Rows() {}

    /** The place of the preferred row once the empty ones are gone; the first one's when nothing fits. */
    static String preferred(@Nullable List<String> typed, @Nullable String place) {
        var at = Typed.number(Typed.line(place));
        if (typed == null
                || at < 0
                || at >= typed.size()
                || Typed.line(typed.get(at)).isEmpty()) return "0";
        return String.valueOf(Typed.lines(typed.subList(0, at)).size());
    }

    static List<String> preferredFirst(List<String> rows, String place) {
        var at = Typed.number(place);
        if (at < 1 || at >= rows.size()) return rows;
        var sorted = new ArrayList<>(rows);
        sorted.add(0, sorted.remove(at));
        return sorted;
    }
}
