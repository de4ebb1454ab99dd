package app.farvel.sunset.web;

import app.farvel.shared.Typed;
import app.farvel.sunset.Author;
import app.farvel.sunset.Milestone;
import app.farvel.sunset.Plan;
import app.farvel.sunset.PlanDetails;
import app.farvel.sunset.PlanDetails.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the vendor types it. The lists are the columns of its rows; rows with nothing in them are left out.
 *
 * @param milestone the id of the row's milestone; empty for a new one
 * @param party {@code me} or {@code them}, seen from the account
 */
record PlanForm(
        String version,
        String name,
        String email,
        String phone,
        String remarks,
        List<String> milestone,
        List<String> text,
        List<String> day,
        List<String> party,
        List<String> note) {

    PlanForm(
            @Nullable String version,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String remarks,
            @Nullable List<String> milestone,
            @Nullable List<String> text,
            @Nullable List<String> day,
            @Nullable List<String> party,
            @Nullable List<String> note) {
        var filled = IntStream.range(0, text == null ? 0 : text.size())
                .filter(row -> !(at(text, row) + at(day, row) + at(note, row)).isEmpty())
                .toArray();
        this.version = Typed.line(version);
        this.name = Typed.line(name);
        this.email = Typed.line(email);
        this.phone = Typed.line(phone);
        this.remarks = Typed.text(remarks);
        this.milestone = pick(milestone, filled);
        this.text = pick(text, filled);
        this.day = pick(day, filled).stream()
                .map(typed -> Typed.date(typed).map(Object::toString).orElse(typed))
                .toList();
        this.party =
                pick(party, filled).stream().map(word -> Author.of(word).id()).toList();
        this.note = pick(note, filled);
    }

    static PlanForm of(Plan plan, List<Milestone> milestones) {
        return new PlanForm(
                String.valueOf(plan.version()),
                plan.contactName(),
                plan.contactEmail(),
                plan.contactPhone(),
                plan.remarks(),
                column(milestones, each -> each.id().toString()),
                column(milestones, Milestone::text),
                column(milestones, each -> each.dueOn().map(Object::toString).orElse("")),
                column(milestones, each -> each.owner().id()),
                column(milestones, Milestone::note));
    }

    private static List<String> column(List<Milestone> milestones, Function<Milestone, String> word) {
        return milestones.stream().map(word).toList();
    }

    PlanForm withVersion(int version) {
        return new PlanForm(String.valueOf(version), name, email, phone, remarks, milestone, text, day, party, note);
    }

    /** Whether the same is kept already; rows that were new have ids by now. */
    boolean says(PlanForm kept) {
        return words().equals(kept.words());
    }

    private PlanForm words() {
        return new PlanForm("", name, email, phone, remarks, List.of(), text, day, party, note);
    }

    public int rows() {
        return text.size();
    }

    /** What was typed, once it is known to be right. */
    PlanDetails details() {
        var steps = new ArrayList<Step>();
        for (var row = 0; row < rows(); row++)
            steps.add(new Step(
                    Typed.id(milestone.get(row)).orElse(null),
                    text.get(row),
                    Typed.date(day.get(row)).orElse(null),
                    Author.of(party.get(row)),
                    note.get(row)));
        return new PlanDetails(name, email, phone, remarks, steps);
    }

    private static List<String> pick(@Nullable List<String> typed, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> at(typed, row)).toList();
    }

    private static String at(@Nullable List<String> typed, int row) {
        return typed == null || row >= typed.size() ? "" : Typed.line(typed.get(row));
    }
}
