package app.farvel.script;

import app.farvel.shared.PersonName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known without asking. An empty text means "not known".
 *
 * @param person the contact's whole name
 * @param signature what the account signs with, may have several lines; when empty the sender's name is used
 * @param since when the relationship began
 * @param touches how many interactions are in the log
 * @param agreement what the agreement is called that ends with the relationship
 * @param answerLink address of the contact's own page, where they answer or lay out the plan they are asked for
 */
public record Facts(
        String person,
        String organization,
        FormOfAddress address,
        String sender,
        String signature,
        @Nullable LocalDate since,
        int touches,
        LocalDate today,
        String agreement,
        String answerLink) {

    /** When no agreement ends. */
    public Facts(
            String person,
            String organization,
            FormOfAddress address,
            String sender,
            String signature,
            @Nullable LocalDate since,
            int touches,
            LocalDate today) {
        this(person, organization, address, sender, signature, since, touches, today, "", "");
    }

    static final List<String> ALWAYS_THERE = List.of("greeting", "closing", "contact", "sender");
    static final List<String> MAYBE_MISSING =
            List.of("organization", "since", "touches", "years", "agreement", "answer-link");

    /** The same, with the agreement that ends. */
    public Facts ending(String otherAgreement) {
        return new Facts(
                person, organization, address, sender, signature, since, touches, today, otherAgreement, answerLink);
    }

    /** The same, with the page on which they answer; empty for none. */
    public Facts answeringAt(String link) {
        return new Facts(person, organization, address, sender, signature, since, touches, today, agreement, link);
    }

    /** The same, signed in another way. */
    public Facts signing(String otherSignature) {
        return new Facts(
                person, organization, address, sender, otherSignature, since, touches, today, agreement, answerLink);
    }

    /** The same about someone who is addressed in another way. */
    public Facts addressing(FormOfAddress other) {
        return new Facts(person, organization, other, sender, signature, since, touches, today, agreement, answerLink);
    }

    /** The same about another person. */
    public Facts to(String otherPerson) {
        return new Facts(
                otherPerson, organization, address, sender, signature, since, touches, today, agreement, answerLink);
    }

    static boolean isFact(String name) {
        return ALWAYS_THERE.contains(name) || MAYBE_MISSING.contains(name);
    }

    /** What the text calls the contact: the first name, the whole name when formal, the organisation when there is nobody. */
    public String contact() {
        var name = PersonName.of(person);
        if (name.full().isEmpty()) return organization.strip();
        if (address == FormOfAddress.FORMAL) return name.full();
        return name.called().orElseGet(() -> organization.isBlank() ? name.full() : organization.strip());
    }

    /** Whole years since the beginning, 0 when it is not known. */
    public int years() {
        return since == null ? 0 : (int) Math.max(0, ChronoUnit.YEARS.between(since, today));
    }
}
