package app.farvel.winddown;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What may stand under a question: an answer found in the log or counted from today.
 *
 * @param value as the field takes it (a date in ISO form)
 * @param source the playbook's rule it comes from: {@code last-delivered-work}, {@code first-friday}, {@code date} …
 * @param on the day of the log entry, or the suggested date itself
 * @param by the last day of notice, for what the contract suggests
 */
public record Suggestion(String value, String source, Optional<LocalDate> on, Optional<LocalDate> by) {

    /** Whether these are words of the log, and not a day. */
    public boolean isQuotation() {
        return source.startsWith("last-");
    }

    Suggestion(String value, String source, Optional<LocalDate> on) {
        this(value, source, on, Optional.empty());
    }
}
