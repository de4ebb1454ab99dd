package app.farvel.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks whether a text, assembled or edited, is still kind, and reads as one text. */
@Component
public class TextChecks {

    private static final String WORD_START = "(?<![\\p{L}\\p{N}])";
    private static final String WORD_END = "(?![\\p{L}\\p{N}])";
    private static final String SENTENCE_ENDS = ".!?:-“«";
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}");

    private final PlaybookCatalogue playbooks;

    public TextChecks(PlaybookCatalogue playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * The three checks, in the order {@code thanks-first}, {@code no-blame}, {@code reads}.
     *
     * @param parts the text of each step
     */
    public List<TextCheck> of(Locale language, String subject, List<String> parts) {
        var frame = playbooks.frame(language);
        var text = String.join("\n\n", parts);
        var thanks = found(frame.thanks(), parts.isEmpty() ? "" : parts.get(0), language);
        var blame = found(frame.blame(), subject + "\n\n" + text, language);
        var stumble = stumble(frame, text);
        return List.of(
                new TextCheck("thanks-first", !thanks.isEmpty(), thanks),
                new TextCheck("no-blame", blame.isEmpty(), blame),
                new TextCheck("reads", stumble.isEmpty(), stumble));
    }

    /** The same about a script's text, whose answers are known: one that begins in capitals, as no name does, stumbles, too. */
    public List<TextCheck> of(Playbook playbook, Assembled message) {
        var checks = of(message.language(), message.subjectText(), message.partTexts());
        var capital =
                message.parts().stream().flatMap(TextChecks::strayCapitals).findFirst();
        if (capital.isEmpty()) return checks;
        return checks.stream()
                .map(check -> check.id().equals("reads") && check.passed()
                        ? new TextCheck("reads", false, capital.get())
                        : check)
                .toList();
    }

    /** The first words of answers that stand inside a sentence and begin like one. */
    private static Stream<String> strayCapitals(Part part) {
        var pieces = part.pieces();
        return IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at) instanceof Piece.Value)
                .boxed()
                .flatMap(at -> insideSentence((Piece.Value) pieces.get(at), pieces.subList(0, at)))
                .filter(text -> CAPITAL.matcher(text).lookingAt())
                .map(text -> text.split(" ", 2)[0]);
    }

    /** The phrases of a value, but for one with which it opens a sentence. */
    private static Stream<String> insideSentence(Piece.Value value, List<Piece> before) {
        var opens =
                before.isEmpty() || !(before.get(before.size() - 1) instanceof Piece.Text text && isOpen(text.text()));
        return value.phrases().stream().filter(phrase -> !opens || !value.text().startsWith(phrase));
    }

    private static boolean isOpen(String before) {
        var text = before.stripTrailing();
        return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Whether a note reads as part of a sentence as it is; where it does not, its writer rewords it. */
    public boolean fitsSentence(Locale language, String note) {
        return playbooks.frame(language).fitsSentence(note.strip());
    }

    private static String found(List<String> stems, String text, Locale language) {
        var plain = plain(text, language);
        for (var stem : stems) {
            var atWordStart = Pattern.compile(WORD_START + Pattern.quote(plain(stem, language)));
            if (atWordStart.matcher(plain).find()) return stem;
        }
        return "";
    }

    /** What an answer typed in full does to the sentence around it: a word twice, or a greeting in the middle. */
    private static String stumble(FrameWords frame, String text) {
        var twice = anyOf(frame.neverTwice(), "(?iu)" + WORD_START + "(", ")\\s+\\1" + WORD_END);
        var doubled = twice.matcher(text);
        if (doubled.find()) return doubled.group().replaceAll("\\s+", " ");
        var greetings = anyOf(frame.greetingWords(), "(?m)^(", ")" + WORD_END + "[^\\n]{0,60}[,!]$")
                .matcher(text);
        return greetings.find() && greetings.find() ? greetings.group() : "";
    }

    private static Pattern anyOf(List<String> words, String before, String after) {
        var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(before + (any.isEmpty() ? "(?!)" : any) + after);
    }

    private static String plain(String text, Locale language) {
        return text.replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(language);
    }
}
