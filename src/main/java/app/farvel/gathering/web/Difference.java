package app.farvel.gathering.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field in which what was typed differs from what somebody else saved meanwhile.
 *
 * @param label message key of the field's name
 * @param words what message keys of the field's choices begin with; empty where the text speaks for itself
 */
record Difference(String label, String words, String saved, String typed) {

    static List<Difference> between(GatheringForm typed, GatheringForm saved) {
        return Stream.of(
                        text("title", typed, saved, GatheringForm::title),
                        text("place", typed, saved, GatheringForm::place),
                        text("address", typed, saved, GatheringForm::address),
                        text("map", typed, saved, GatheringForm::map),
                        text("note", typed, saved, GatheringForm::note),
                        choice("rule", typed, saved, GatheringForm::rule, "gathering.rule."),
                        choice("which", typed, saved, GatheringForm::which, "gathering.which."),
                        choice("weekday", typed, saved, GatheringForm::weekday, "calendar.weekday."),
                        text("monthDay", typed, saved, GatheringForm::monthDay),
                        text("every", typed, saved, GatheringForm::every),
                        choice("weeklyDay", typed, saved, GatheringForm::weeklyDay, "calendar.weekday."),
                        text("own", typed, saved, GatheringForm::own),
                        text("first", typed, saved, GatheringForm::first),
                        text("last", typed, saved, GatheringForm::last),
                        text("time", typed, saved, GatheringForm::time),
                        text("length", typed, saved, GatheringForm::length),
                        text("capacity", typed, saved, GatheringForm::capacity),
                        text("invite", typed, saved, GatheringForm::invite),
                        text("nudge", typed, saved, GatheringForm::nudge),
                        text("remind", typed, saved, GatheringForm::remind),
                        choice("guestsShown", typed, saved, Difference::shown, "gathering.guestsShown."))
                // Disabled parts of other rules do not arrive.
                .filter(difference -> !difference.saved.equals(difference.typed))
                .filter(difference -> difference.words.isEmpty() || !difference.typed.isEmpty())
                .toList();
    }

    private static String shown(GatheringForm form) {
        return String.valueOf(form.guestsShown().equals("true"));
    }

    private static Difference text(
            String field, GatheringForm typed, GatheringForm saved, Function<GatheringForm, String> text) {
        return new Difference("gathering." + field, "", text.apply(saved), text.apply(typed));
    }

    private static Difference choice(
            String field,
            GatheringForm typed,
            GatheringForm saved,
            Function<GatheringForm, String> text,
            String words) {
        return new Difference("gathering." + field, words, text.apply(saved), text.apply(typed));
    }
}
