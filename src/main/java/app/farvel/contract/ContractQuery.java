package app.farvel.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contracts is asked for.
 *
 * @param words to find in titles, numbers and whose they are; may be blank
 * @param after the last one of the page before; null for the first page
 */
public record ContractQuery(
        State state, String words, @Nullable UUID after) {

    /** Which contracts. */
    public enum State {
        /** All that have not ended. */
        CURRENT,
        RUNNING,
        /** Notice was given, and the last day is still to come. */
        NOTICED,
        ENDED;

        /** The word in addresses and message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is no state stands for those that have not ended. */
        public static State of(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst()
                    .orElse(CURRENT);
        }
    }

    public static final List<String> STATES =
            Arrays.stream(State.values()).map(State::id).toList();

    public static ContractQuery all() {
        return new ContractQuery(State.CURRENT, "", null);
    }

    boolean isSearch() {
        return !words.isBlank();
    }

    /** For {@code like}, with {@code !} before what would mean something there. */
    String pattern() {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
