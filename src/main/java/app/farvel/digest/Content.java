package app.farvel.digest;

import java.util.List;
import java.util.Set;

/**
 * What a digest tells of.
 *
 * @param waiting deadlines first, then what waits longest
 * @param coming in the order of its days
 * @param missing the modules of which something could not be read
 */
record Content(Part waiting, Part coming, Set<String> missing) {

    private static final int MOST = 10;

    /**
     * One list of it.
     *
     * @param more how many there are beside those lines
     */
    record Part(List<Line> lines, int more) {

        static Part of(List<Line> all) {
            var shown = all.subList(0, Math.min(all.size(), MOST));
            return new Part(List.copyOf(shown), all.size() - shown.size());
        }

        int count() {
            return lines.size() + more;
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /**
     * One thing.
     *
     * @param time when it is, in words; may be blank
     * @param href the own page about it, from the root
     */
    record Line(String time, String title, String href) {}

    boolean isEmpty() {
        return waiting.isEmpty() && coming.isEmpty();
    }

    /** Whether there is anything to tell: that something may be missing is, too. */
    boolean isWorthAMail() {
        return !isEmpty() || !missing.isEmpty();
    }
}
