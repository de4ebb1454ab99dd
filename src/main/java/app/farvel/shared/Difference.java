package app.farvel.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A field in which what was typed differs from what somebody else saved meanwhile.
 *
 * @param label message key of the field's name
 * @param words what message keys of the field's choices begin with; empty where the text speaks for itself
 */
public record Difference(String label, String words, String saved, String typed) {

    /** Compares a form as it was typed with the form of what was saved, field by field; {@code labels} are the keys' beginning. */
    public static <F> Between<F> between(F typed, F saved, String labels) {
        return new Between<>(typed, saved, labels);
    }

    /** A comparison under way. */
    public static final class Between<F> {

        private final F typed;
        private final F saved;
        private final String labels;
        private final List<Difference> found = new ArrayList<>();

        private Between(F typed, F saved, String labels) {
            this.typed = typed;
            this.saved = saved;
            this.labels = labels;
        }

        public Between<F> text(String field, Function<F, String> text) {
            return add(new Difference(labels + field, "", text.apply(saved), text.apply(typed)));
        }

        /** A field whose choices have words: {@code contract.kind.design} and the like. */
        public Between<F> choice(String field, Function<F, String> choice) {
            return choice(field, labels + field + ".", choice);
        }

        /** The same, with words of others: {@code calendar.weekday.FRIDAY}. */
        public Between<F> choice(String field, String words, Function<F, String> choice) {
            return add(new Difference(labels + field, words, choice.apply(saved), choice.apply(typed)));
        }

        private Between<F> add(Difference difference) {
            if (!difference.saved.equals(difference.typed)) found.add(difference);
            return this;
        }

        public List<Difference> found() {
            return List.copyOf(found);
        }
    }
}
