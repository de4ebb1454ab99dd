package app.farvel.contact;

import app.farvel.shared.Typed;
import java.util.Collection;
import java.util.List;

/** What a tag may be, through whatever door it comes: a line without commas, for commas stand between tags. */
public final class Tags {

    /** Of one tag, in characters. */
    public static final int LONGEST = 60;

    /** Of all tags of a contact, with one character between them. */
    public static final int LONGEST_TOGETHER = 1000;

    private Tags() {}

    /** The tags in a line, or in several. */
    public static List<String> of(String typed) {
        return Typed.list(typed);
    }

    /** The tags as they are typed; read again, they are the same. */
    public static String typed(Collection<String> tags) {
        return String.join(", ", tags);
    }

    /** Every tag once. */
    static List<String> once(Collection<String> tags) {
        return tags.stream().flatMap(tag -> of(tag).stream()).distinct().toList();
    }
}
