package app.farvel.winddown.web;

import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.Difference;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import app.farvel.winddown.NewTask;
import app.farvel.winddown.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A line of the checklist.
 *
 * @param version the one that is edited; empty for a new line
 * @param phase {@code before} or {@code after}
 * @param owner {@code me}, {@code them}, {@code next}, or {@code name}
 * @param name whose it is, when it is somebody else's
 * @param date may be empty
 */
record LineForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String text,
        @Nullable String phase,
        @Nullable String owner,
        @Nullable String name,
        @Nullable String date) {

    static final List<String> PHASES = List.of("before", "after");
    static final List<String> OWNERS = List.of("me", "them", "next", "name");

    private static final String NAMED = "name";

    static LineForm fresh(boolean sent) {
        return new LineForm(NewId.next().toString(), "", "", sent ? "after" : "before", "me", "", "");
    }

    /** @param words the line as it reads now */
    static LineForm of(Task task, String words) {
        var known = OWNERS.contains(task.owner()) && !task.owner().equals(NAMED);
        var owner = task.owner().isEmpty() ? "me" : known ? task.owner() : NAMED;
        return new LineForm(
                task.id().toString(),
                String.valueOf(task.version()),
                words,
                task.phase().id(),
                owner,
                owner.equals(NAMED) ? task.owner() : "",
                task.dueOn().map(LocalDate::toString).orElse(""));
    }

    LineForm withVersion(@Nullable String version) {
        return new LineForm(id, version, text, phase, owner, name, date);
    }

    /** Where it differs from what was saved meanwhile; {@code isOwn} whether its place may be chosen. */
    List<Difference> differencesFrom(LineForm saved, boolean isOwn) {
        var between = Difference.between(this, saved, "winddown.line.").text("text", LineForm::words);
        if (isOwn)
            between.choice("phase", "winddown.checklist.", form -> form.when().id());
        return between.choice("owner", "winddown.owner.choice.", form -> String.valueOf(form.owner()))
                .text("name", form -> form.isNamed() ? Typed.line(form.name()) : "")
                .text(
                        "date",
                        form -> Optional.ofNullable(form.day())
                                .map(LocalDate::toString)
                                .orElse(""))
                .found();
    }

    /** @param isOwn whether there are no words to fall back to */
    void checkText(Errors errors, boolean isOwn) {
        if (isOwn && words().isEmpty()) errors.rejectValue("text", "winddown.mistake.line");
        if (words().length() > NewTask.LONGEST_TEXT) errors.rejectValue("text", "winddown.mistake.line-too-long");
    }

    void check(Errors errors, LocalDate today) {
        if (!OWNERS.contains(String.valueOf(owner))) errors.rejectValue("owner", "winddown.mistake.owner");
        if (isNamed() && Typed.line(name).isEmpty()) errors.rejectValue("name", "winddown.mistake.owner-name");
        if (Typed.line(name).length() > NewTask.LONGEST_OWNER)
            errors.rejectValue("name", "winddown.mistake.owner-too-long");
        checkDay(errors, today);
    }

    private void checkDay(Errors errors, LocalDate today) {
        if (Typed.line(date).isEmpty()) return;
        var day = Day.of(date);
        if (day.isEmpty()) errors.rejectValue("date", "winddown.mistake.date");
        else if (day.get().isAfter(today.plusYears(5))) errors.rejectValue("date", "winddown.mistake.far-off");
        else if (day.get().isBefore(today.minusYears(2))) errors.rejectValue("date", "winddown.mistake.long-ago");
    }

    private boolean isNamed() {
        return NAMED.equals(owner);
    }

    String words() {
        return Typed.line(text);
    }

    When when() {
        return "before".equals(phase) ? When.BEFORE : When.AFTER;
    }

    String whose() {
        return isNamed() ? Typed.line(name) : String.valueOf(owner);
    }

    @Nullable
    LocalDate day() {
        return Day.of(date).orElse(null);
    }

    /** A form sent twice adds one line; a form without an id adds a line of its own. */
    NewTask line() {
        return line(Typed.id(Typed.line(id)).orElseGet(NewId::next));
    }

    NewTask line(UUID lineId) {
        return new NewTask(lineId, words(), whose(), day());
    }

    /** @param planned the playbook's words; a line that says the same goes on speaking each reader's language */
    NewTask line(UUID lineId, String planned) {
        return new NewTask(lineId, words().equals(planned) ? "" : words(), whose(), day());
    }
}
