package app.farvel.script;

import app.farvel.shared.Tone;
import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the names of one script their words. Empty means missing. */
final class Values {

    private final Playbook playbook;
    private final PlaybookWords words;
    private final FrameWords frame;
    private final Wording wording;
    private final Tone tone;
    private final Facts facts;
    private final Map<String, String> answers;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Values(
            Playbook playbook,
            PlaybookWords words,
            FrameWords frame,
            Wording wording,
            Tone tone,
            Facts facts,
            Map<String, String> answers) {
        this.playbook = playbook;
        this.words = words;
        this.frame = frame;
        this.wording = wording;
        this.tone = tone;
        this.facts = facts;
        this.answers = answers;
    }

    boolean isAnyEmpty(List<Token.Name> names) {
        for (var name : names) if (text(name.name()).isEmpty()) return true;
        return false;
    }

    boolean holds(Token.Condition condition) {
        if (condition instanceof Token.Condition.Chosen chosen)
            return choice(chosen.field()).filter(chosen.options()::contains).isPresent();
        return text(condition.field()).isEmpty() == condition instanceof Token.Condition.Unanswered;
    }

    /** Where a choice that no longer exists is to be made anew; once in a message. */
    Optional<Piece> openChoice(Token.Condition condition) {
        var id = condition.field();
        var isOpen = condition instanceof Token.Condition.Chosen && choice(id).isEmpty() && asked.add(id);
        return isOpen ? Optional.of(new Piece.Blank(id, blank(id))) : Optional.empty();
    }

    private Optional<String> choice(String id) {
        return playbook.field(id).flatMap(field -> field.chosen(answers.getOrDefault(id, "")));
    }

    Piece piece(Token.Name name) {
        var id = name.name();
        var text = text(id);
        if (text.isEmpty()) return new Piece.Blank(id, blank(id));
        if (id.equals("greeting") || id.equals("closing")) return new Piece.Frame(id, text);
        return new Piece.Value(id, name.capital() ? capitalised(text) : text, phrases(id, text));
    }

    private String blank(String id) {
        var field = words.fields().get(id);
        return field == null ? frame.facts().getOrDefault(id, id) : field.blank();
    }

    private String text(String name) {
        var text = known.get(name);
        if (text != null) return text;
        text = Facts.isFact(name) ? fact(name) : told(name);
        known.put(name, text);
        return text;
    }

    private String fact(String name) {
        return switch (name) {
            case "greeting" -> frame.greeting(tone, facts.address(), fact("contact"));
            case "closing" -> frame.closing(tone, facts.address(), fact("sender"), AnswerText.lines(facts.signature()));
            case "contact" -> AnswerText.line(facts.contact());
            case "organization" -> AnswerText.line(facts.organization());
            case "sender" -> AnswerText.line(facts.sender());
            case "since" -> facts.since() == null ? "" : wording.month(facts.since());
            case "agreement" -> AnswerText.line(facts.agreement());
            case "answer-link" -> facts.answerLink();
            case "touches" -> count(facts.touches());
            default -> count(facts.years());
        };
    }

    private String count(int number) {
        return number < 1 ? "" : wording.number(BigDecimal.valueOf(number));
    }

    /** An answer, or what the agreement says; its dates are named with their year, for they bind. */
    private String told(String id) {
        var typed = answers.getOrDefault(id, "");
        var field = playbook.field(id);
        if (field.isPresent()) return shown(field.get(), typed);
        var isDate = PaperFact.named(id)
                .filter(fact -> fact.type() == FieldType.DATE)
                .isPresent();
        return isDate ? AnswerText.date(typed).map(wording::date).orElse("") : AnswerText.line(typed);
    }

    private String shown(Field field, String typed) {
        return switch (field.type()) {
            case CHOICE -> AnswerText.line(typed);
            case TEXT -> phrase(field, AnswerText.line(typed));
            case LIST ->
                wording.list(AnswerText.items(typed).stream()
                        .map(item -> phrase(field, item))
                        .toList());
            case PAIRS -> pairs(field);
            case DATE ->
                AnswerText.date(typed)
                        .map(date -> wording.date(date, facts.today()))
                        .orElse("");
            case NUMBER -> AnswerText.number(typed).map(wording::number).orElse("");
        };
    }

    /** Nothing as long as a pair lacks its other half. */
    private String pairs(Field field) {
        var said = words.fields().get(field.id());
        var pairs = Pairs.of(half(field, 0), half(field, 1));
        if (said == null || said.pair() == null || !pairs.isWhole()) return "";
        return pairs.in(said.pair(), field.of(), wording, this::item);
    }

    private String half(Field field, int at) {
        return answers.getOrDefault(field.of().get(at), "");
    }

    private String item(String fieldId, String typed) {
        var item = AnswerText.item(typed);
        return playbook.field(fieldId)
                .map(field -> field.names() ? item : phrase(field, AnswerText.withoutFinalStop(item)))
                .orElse(item);
    }

    /** What was typed as a phrase, and stands in this text; of names nothing. */
    private List<String> phrases(String id, String text) {
        var field = playbook.field(id);
        if (field.filter(Field::isPhrase).isPresent()) return List.of(AnswerText.withoutFinalDots(text));
        return field.stream()
                .flatMap(pairs -> pairs.of().stream())
                .filter(half -> playbook.field(half).filter(Field::isPhrase).isPresent())
                .flatMap(half -> answers.getOrDefault(half, "").lines().map(line -> item(half, line)))
                .toList();
    }

    private String phrase(Field field, String typed) {
        return field.names() ? typed : frame.inSentence(typed);
    }

    private static String capitalised(String text) {
        var first = text.codePointAt(0);
        var rest = text.substring(Character.charCount(first));
        return Character.toString(UCharacter.toTitleCase(first)) + rest;
    }
}
