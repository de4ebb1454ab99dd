package app.farvel.contact.web;

import app.farvel.contact.Interaction;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as it is typed.
 *
 * @param id made with the empty form, so that sending it twice logs one touch
 * @param with names, or parts of them, of those who took part
 * @param withId ids of those who took part
 */
record InteractionForm(
        String id,
        String version,
        String kind,
        String date,
        String minutes,
        String note,
        List<String> with,
        List<String> withId) {

    static final List<String> KINDS =
            Arrays.stream(InteractionKind.values()).map(InteractionKind::id).toList();

    InteractionForm(
            @Nullable String id,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String date,
            @Nullable String minutes,
            @Nullable String note,
            @Nullable List<String> with,
            @Nullable List<String> withId) {
        this.id = Typed.line(id);
        this.version = Typed.line(version);
        this.kind = Typed.line(kind);
        this.date = Typed.line(date);
        this.minutes = Typed.line(minutes);
        this.note = Typed.text(note);
        this.with = Typed.lines(with);
        this.withId = Typed.lines(withId);
    }

    static InteractionForm empty(LocalDate today, InteractionKind kind) {
        return new InteractionForm(
                NewId.next().toString(), "", kind.id(), today.toString(), "", "", List.of(), List.of());
    }

    static InteractionForm of(Interaction touch, List<UUID> people) {
        return new InteractionForm(
                touch.id().toString(),
                String.valueOf(touch.version()),
                touch.kind().id(),
                touch.happenedOn().toString(),
                touch.minutes().map(Object::toString).orElse(""),
                touch.note(),
                List.of(),
                texts(people));
    }

    InteractionForm withVersion(int version) {
        return new InteractionForm(id, String.valueOf(version), kind, date, minutes, note, with, withId);
    }

    /** Whether the same is saved already, with these people. */
    boolean says(InteractionForm saved, List<UUID> people) {
        return kind.equals(saved.kind)
                && date.equals(saved.date)
                && minutes.equals(saved.minutes)
                && note.equals(saved.note)
                && Set.copyOf(people).equals(Set.copyOf(saved.chosen()));
    }

    List<UUID> chosen() {
        return withId.stream().flatMap(one -> Typed.id(one).stream()).distinct().toList();
    }

    /** What was typed, once it is known to be right. */
    InteractionDetails details(UUID touchId, List<UUID> people) {
        return new InteractionDetails(
                touchId,
                InteractionKind.of(kind),
                Typed.date(date).orElseThrow(),
                minutes.isEmpty() ? null : Typed.number(minutes),
                note,
                people,
                null);
    }

    UUID givenId() {
        return Typed.id(id).orElseGet(NewId::next);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
