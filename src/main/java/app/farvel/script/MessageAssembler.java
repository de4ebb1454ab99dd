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
    public Assembled assemble(Playbook playbook, Locale language, Tone tone, Facts facts, Map<String, String> answers) {
        var script = playbook.script(language, tone);
        var words = playbook.words(language);
        var frame = playbooks.frame(language);
        var values = new Values(playbook, words, frame, Wording.of(language), tone, facts, answers);
        var parts = new ArrayList<Part>(script.sections().size());
        for (var section : script.sections()) parts.add(part(section, words, values));
        return new Assembled(language, fill(script.subject(), values), List.copyOf(parts));
    }

    private static Part part(Script.Section section, PlaybookWords words, Values values) {
        var step = words.steps().get(section.step());
        return new Part(section.step(), step == null ? "" : step.title(), fill(section.tokens(), values));
    }

    private static List<Piece> fill(List<Token> tokens, Values values) {
        var composition = new Composition();
        for (var token : tokens) add(token, values, composition);
        return composition.pieces();
    }

    private static void add(Token token, Values values, Composition composition) {
        if (token instanceof Token.Fixed fixed) composition.add(fixed.text());
        else if (token instanceof Token.Name name) composition.add(values.piece(name));
        else if (token instanceof Token.Passage passage) {
            if (values.isAnyEmpty(passage.names())) composition.passageFellAway();
            else for (var inner : passage.tokens()) add(inner, values, composition);
        }
    }
}
