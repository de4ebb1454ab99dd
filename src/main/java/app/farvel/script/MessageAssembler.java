package app.farvel.script;

import app.farvel.shared.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a message of a script, the known facts and the answers. Answers are words, never script. */
@Component
public class MessageAssembler {

    private final PlaybookCatalogue playbooks;

    public MessageAssembler(PlaybookCatalogue playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * Assembles the playbook's script.
     *
     * @param answers what was typed, by field id; what is missing, empty or cannot be read as the field's type stays a blank
     * @throws app.farvel.shared.NotFound for a language that is not ours; never because of an answer
     */
    public Assembled assemble(
            Playbook playbook, Locale language, Register register, Facts facts, Map<String, String> answers) {
        var script = playbook.script(language, register);
        return assemble(script, playbook, language, register.tone(), facts, answers);
    }

    /**
     * Assembles a paper of the playbook; its parts are its sections. Plain in tone.
     *
     * @param values answers by field id, and {@link PaperFact}s by their names; what is missing stays a blank
     * @throws app.farvel.shared.NotFound when the playbook has no such paper, or the language is not ours
     */
    public Assembled paper(Playbook playbook, Paper paper, Locale language, Facts facts, Map<String, String> values) {
        return assemble(playbook.paper(language, paper), playbook, language, Tone.PLAIN, facts, values);
    }

    private Assembled assemble(
            Script script, Playbook playbook, Locale language, Tone tone, Facts facts, Map<String, String> answers) {
        var words = playbook.words(language);
        var frame = playbooks.frame(language);
        var values = new Values(playbook, words, frame, Wording.of(language), tone, facts, answers);
        var parts = new ArrayList<Part>(script.sections().size());
        for (var section : script.sections()) parts.add(part(section, words, values));
        return new Assembled(language, fill(script.subject(), values), List.copyOf(parts));
    }

    private static Part part(Script.Section section, PlaybookWords words, Values values) {
        var step = words.steps().get(section.step());
        return new Part(section.step(), step == null ? section.step() : step.title(), fill(section.tokens(), values));
    }

    private static List<Piece> fill(List<Token> tokens, Values values) {
        var composition = new Composition();
        for (var token : tokens) add(token, values, composition);
        return composition.pieces();
    }

    private static void add(Token token, Values values, Composition composition) {
        if (token instanceof Token.Fixed fixed) composition.add(fixed.text());
        else if (token instanceof Token.Name name) composition.add(values.piece(name));
        else if (token instanceof Token.Passage passage)
            add(passage.tokens(), !values.isAnyEmpty(passage.names()), values, composition);
        else if (token instanceof Token.Conditional conditional) {
            for (var condition : conditional.conditions())
                values.openChoice(condition).ifPresent(composition::add);
            add(conditional.tokens(), conditional.conditions().stream().allMatch(values::holds), values, composition);
        }
    }

    private static void add(List<Token> passage, boolean stands, Values values, Composition composition) {
        if (stands) for (var inner : passage) add(inner, values, composition);
        else composition.passageFellAway();
    }
}
