package app.farvel.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong with the files, collected so that all of it can be told at once, each once. */
final class Faults {

    private final String file;
    private final Set<String> all;

    private Faults(String file, Set<String> all) {
        this.file = file;
        this.all = all;
    }

    static Faults none() {
        return new Faults("", new LinkedHashSet<>());
    }

    /** The same collection, for faults of this file. */
    Faults in(String otherFile) {
        return new Faults(otherFile, all);
    }

    /** @param place the step or key; may be empty */
    void add(String place, String message) {
        all.add(file + ": " + (place.isEmpty() ? "" : place + ": ") + message);
    }

    /** @throws BrokenPlaybooks when there is any */
    void refuse() {
        if (!all.isEmpty()) throw new BrokenPlaybooks(List.copyOf(all));
    }
}
