package app.farvel.winddown;

import app.farvel.script.PaperFact;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed for a formal notice otherwise than the contract proposes. It stands among the answers, under names that
 * no playbook may use.
 */
@Component
class FormalAnswers {

    private static final String PREFIX = "_";

    private final AnswerRepository answers;

    FormalAnswers(AnswerRepository answers) {
        this.answers = answers;
    }

    /** The proposal, with what was typed in its place. */
    FormalDetails over(Map<String, String> typed, FormalDetails proposed) {
        return new FormalDetails(
                proposed.language(),
                proposed.channel(),
                typed.getOrDefault(name(PaperFact.AGREEMENT), proposed.agreement()),
                typed.getOrDefault(name(PaperFact.AGREEMENT_NUMBER), proposed.number()),
                typed.getOrDefault(name(PaperFact.CLAUSE_PAGE), proposed.clause()),
                proposed.noticeDay(),
                effectDate(typed, proposed),
                proposed.recipient(),
                proposed.address(),
                proposed.sender(),
                proposed.place());
    }

    private static Optional<LocalDate> effectDate(Map<String, String> typed, FormalDetails proposed) {
        var day = typed.get(name(PaperFact.EFFECT_DATE));
        return day == null ? proposed.effectDate() : Typed.date(day);
    }

    /** The same, with what the kept letter says of its language, its way and its head. */
    static FormalDetails keptIn(Message message, FormalDetails details, LocalDate today) {
        var letter = new FormalLetter(message);
        var day = letter.day().isBefore(today) ? today : letter.day();
        return new FormalDetails(
                message.language(),
                message.channel(),
                details.agreement(),
                details.number(),
                details.clause(),
                Optional.of(day),
                details.effectDate(),
                letter.recipient(),
                letter.address(),
                letter.sender(),
                letter.place());
    }

    /** Keeps what differs from the proposal; what is the same again is forgotten. */
    void keep(UUID windDownId, FormalDetails details, FormalDetails proposed) {
        var known = new LinkedHashMap<String, Answer>();
        for (var answer : answers.findByWinddownId(windDownId)) known.put(answer.field(), answer);
        var all = all(details);
        var before = all(proposed);
        all.forEach((name, text) -> {
            var answer = known.get(name);
            if (text.equals(before.get(name))) {
                if (answer != null) answers.delete(answer);
            } else if (answer != null) answer.say(text);
            else answers.save(new Answer(windDownId, name, text));
        });
    }

    private static Map<String, String> all(FormalDetails details) {
        return Map.of(
                name(PaperFact.AGREEMENT), details.agreement(),
                name(PaperFact.AGREEMENT_NUMBER), details.number(),
                name(PaperFact.CLAUSE_PAGE), details.clause(),
                name(PaperFact.EFFECT_DATE),
                        details.effectDate().map(LocalDate::toString).orElse(""));
    }

    private static String name(PaperFact fact) {
        return PREFIX + fact.id();
    }
}
