package app.farvel.script;

import java.util.List;

/** The playbooks cannot be used. The message lists every fault on a line: {@code file: place: what is wrong}. */
public class BrokenPlaybooks extends IllegalStateException {

    private final List<String> faults;

    BrokenPlaybooks(List<String> faults) {
        super("The playbooks have " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault on its own, files in alphabetical order. */
    public List<String> faults() {
        return faults;
    }
}
