package app.farvel.winddown;

import app.farvel.contact.ContactFacts;
import app.farvel.contract.Contract;
import app.farvel.script.Assembled;
import app.farvel.script.Channel;
import app.farvel.script.Facts;
import app.farvel.script.FieldType;
import app.farvel.script.Letterhead;
import app.farvel.script.Part;
import app.farvel.script.Piece;
import app.farvel.script.Playbook;
import app.farvel.script.Register;
import app.farvel.script.Rendering;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message in the making, with all it is made of.
 *
 * @param answers by field id, as typed
 * @param assembled what the script gives now, whether or not the text was edited by hand since
 * @param contracts the contact's contracts
 * @param binding the one of them that ends with the wind-down
 * @param seat the one the message offers
 */
public record Draft(
        WindDown windDown,
        Message message,
        Playbook playbook,
        ContactFacts about,
        Facts facts,
        Map<String, String> answers,
        Assembled assembled,
        List<Contract> contracts,
        Optional<LinkedContract> binding,
        Optional<SeatOffered> seat) {

    /** What the script gives, while the text is the script's own. */
    public Optional<Assembled> script() {
        return Optional.of(assembled).filter(own -> !message.isEdited() && !message.isSent());
    }

    /** The subject as it would go out now. */
    public String subject() {
        return script().map(Assembled::subjectText).orElseGet(message::subject);
    }

    /** The text of each step as it would go out now. */
    public List<String> parts() {
        return script().map(Assembled::partTexts).orElseGet(message::parts);
    }

    /** The steps' titles in the message's language. */
    public List<String> titles() {
        return assembled.parts().stream().map(Part::title).toList();
    }

    public Letterhead letterhead() {
        var contact = about.contact();
        var date = message.sentOn().orElse(facts.today());
        return new Letterhead(facts.sender(), contact.name(), contact.organization(), date);
    }

    /** Whether the text was written by hand as points to talk from, which nobody but the talker should read. */
    public boolean isPointsByHand() {
        return message.isEdited() && parts().stream().anyMatch(Rendering::isPoint);
    }

    /** Whether the text is in words that belong to its way, whatever the tone. */
    public boolean hasWordsOfItsChannel() {
        var ofTone = Register.of(message.tone());
        return !message.isEdited() && playbook.register(message.tone(), message.channel()) != ofTone;
    }

    /** The questions whose chip still stands in the text. */
    public List<OpenQuestion> openQuestions() {
        return OpenQuestion.in(playbook, message.language(), subject(), parts());
    }

    /** Whether the message invites to a gathering. */
    public boolean invites() {
        return TableInvitations.invites(playbook);
    }

    /** Whether the message asks for a plan. */
    public boolean asksForPlan() {
        return playbook.asksForPlan();
    }

    /** Whether the link to the plan's page goes with it. */
    public boolean isWithPlan() {
        return message.isWithPlan();
    }

    /** Whether the text has room for that link: a talk has none, and a text that asks for no plan. */
    public boolean hasRoomForPlan() {
        var link = planLink();
        return asksForPlan()
                && (!isWithPlan()
                        || !link.isEmpty()
                                && (message.isEdited() || assembled.text().contains(link)));
    }

    /** The address of that page as it stands in the message; empty where there is none yet, and in a talk. */
    public String planLink() {
        return asksForPlan() ? facts.answerLink() : "";
    }

    /** Where the answers contradict the contract, each other, or the calendar. */
    public List<Warning> warnings() {
        if (message.isSent()) return List.of();
        var all = new ArrayList<>(Warnings.of(binding, day(Warnings.LAST_DAY), day(Warnings.PLAN_BY), facts.today()));
        if (isPointsByHand() && message.channel() != Channel.TALK) all.add(Warning.of("points", null, null));
        all.addAll(Warnings.ofDays(saidDays(), facts.today()));
        return List.copyOf(all);
    }

    /** The days that stand in the script's text, by field id; none once it was edited by hand. */
    private Map<String, LocalDate> saidDays() {
        var days = new LinkedHashMap<String, LocalDate>();
        if (message.isEdited()) return days;
        for (var part : assembled.parts())
            for (var piece : part.pieces())
                if (piece instanceof Piece.Value value)
                    day(value.field()).ifPresent(day -> days.put(value.field(), day));
        return days;
    }

    private Optional<LocalDate> day(String field) {
        return playbook.field(field)
                .filter(known -> known.type() == FieldType.DATE)
                .flatMap(known -> Typed.date(answers.getOrDefault(field, "")));
    }

    /** Whether the answers were typed in another language than the text's, which then shows both. */
    public boolean answersAreInAnotherLanguage() {
        return !message.answeredIn().equals(message.language()) && Wordy.any(playbook, answers);
    }
}
