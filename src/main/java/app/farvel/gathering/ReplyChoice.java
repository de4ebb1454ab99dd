package app.farvel.gathering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the host said about a reply where the file leaves a question open; empty where nothing was said.
 *
 * @param voice which of the answers in it is meant, by its place
 * @param guest who gave it
 * @param date which date it is about, as the rule gave it
 * @param andLater whether all later dates are meant, too
 */
public record ReplyChoice(
        Optional<Integer> voice, Optional<UUID> guest, Optional<LocalDate> date, Optional<Boolean> andLater) {

    public static final ReplyChoice NONE =
            new ReplyChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
