package app.farvel.sample;

import app.farvel.contract.ClauseKind;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in {@code sample/<language>.yaml}.
 *
 * @param people by the keys of {@link Year}
 * @param contracts by the keys of {@link Year}
 * @param table the group coffee
 * @param notes of the log, by their keys
 * @param answers for messages in this language: by the key of whom the message is to, then by field
 */
record Words(
        Map<String, About> people,
        Map<String, Clause> contracts,
        Table table,
        Map<String, String> notes,
        Map<String, Map<String, String>> answers) {

    /** What a contract is called, what it says about notice and where, and what was learnt while it ended. */
    record Clause(
            String title,
            String clause,
            String page,
            @DefaultValue List<Lesson> lessons) {}

    /**
     * What the group coffee is called, and where it is.
     *
     * @param words of the guests to the host, by their key
     */
    record Table(
            String title,
            String place,
            String address,
            String note,
            @DefaultValue Map<String, String> words) {}

    /** What the next contract should say. */
    record Lesson(ClauseKind kind, String text) {}

    /** What is said of somebody. */
    record About(
            @DefaultValue("") String role,
            @DefaultValue("") String howMet,
            @DefaultValue("") String notes,
            @DefaultValue List<String> tags) {}
}
