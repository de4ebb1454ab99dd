package app.farvel.shared;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What many parts gave together.
 *
 * @param missing the modules a part of which failed
 */
public record Gathered<T>(List<T> all, Set<String> missing) {

    /** The same, each told in another way. */
    public <R> Gathered<R> map(Function<? super List<T>, List<R>> told) {
        return new Gathered<>(told.apply(all), missing);
    }

    /** What is missing here or there. */
    public Set<String> missingWith(Gathered<?> other) {
        var both = new TreeSet<>(missing);
        both.addAll(other.missing);
        return both;
    }
}
