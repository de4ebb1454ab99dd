package app.farvel.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All words of a playbook in one language. The maps have exactly the ids of the playbook.
 *
 * @param scenario the scenario in words
 * @param fits when this playbook fits, one or two sentences
 * @param start the words on the button that starts it
 */
public record PlaybookWords(
        String name,
        String scenario,
        String fits,
        String start,
        Map<String, StepWords> steps,
        Map<String, FieldWords> fields,
        Map<String, String> checklist,
        Map<String, FollowUpWords> followUps,
        Map<String, String> answers,
        Map<String, String> outcomes,
        Map<String, String> variants) {

    /** A step's title and what it is for. */
    public record StepWords(String title, String purpose) {}

    /**
     * @param blank the short noun phrase that stands where the answer is missing
     * @param options the labels of a choice's options, by their ids in order; empty for other fields
     * @param pair how pairs are said; null for other fields
     */
    public record FieldWords(
            String question,
            String hint,
            String blank,
            Map<String, String> options,
            @Nullable PairWords pair) {}

    /**
     * How pairs are said, one after the other. The ids of the two lists stand in braces for what was typed.
     *
     * @param first the first pair: "{leaders} can help you with {challenges}"
     * @param next each that comes after it: "{leaders} with {challenges}"
     * @param and the word before the last of several: ", and "
     */
    public record PairWords(String first, String next, String and) {}

    /** A follow-up's words; {@code {contact}} stands for the contact's name until {@link #about} is called. */
    public record FollowUpWords(String title, String hint) {

        /** The words with the contact's name in them. */
        public FollowUpWords about(String contact) {
            return new FollowUpWords(title.replace("{contact}", contact), hint.replace("{contact}", contact));
        }
    }
}
