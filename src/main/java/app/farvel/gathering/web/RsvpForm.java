package app.farvel.gathering.web;

import app.farvel.gathering.OpenInvitation;
import app.farvel.gathering.Rsvp;
import app.farvel.shared.Typed;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a guest answers.
 *
 * @param every {@code true} when it is meant for every date
 * @param word to the host
 */
record RsvpForm(
        @Nullable String answer,
        @Nullable String every,
        @Nullable String word) {

    static final int LONGEST = 1000;

    static RsvpForm of(OpenInvitation page) {
        return of(page, "");
    }

    static RsvpForm of(OpenInvitation page, String answer) {
        return new RsvpForm(answer, "", page.invitation().word());
    }

    /** The answer that was chosen and not sent yet; empty where there is none. */
    public String chosen(Rsvp sent) {
        return given().filter(answer -> answer != sent).map(Rsvp::id).orElse("");
    }

    /** Nothing for what is no answer of a guest's. */
    Optional<Rsvp> given() {
        return Stream.of(Rsvp.YES, Rsvp.MAYBE, Rsvp.NO)
                .filter(one -> one.id().equals(answer))
                .findFirst();
    }

    boolean isForEvery() {
        return "true".equals(every);
    }

    String text() {
        return Typed.text(word);
    }

    void check(BindingResult errors) {
        if (given().isEmpty()) errors.reject("rsvp.mistake.answer");
        if (text().length() > LONGEST) errors.rejectValue("word", "rsvp.mistake.word");
    }
}
