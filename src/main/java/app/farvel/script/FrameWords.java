package app.farvel.script;

import app.farvel.shared.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What stands around every message of a language, and the words that make it kind or unkind.
 *
 * @param greetings complete; {@code {name}} stands for the contact
 * @param facts what stands where a fact of a paper is missing, by its name; empty when there are no papers
 * @param closings complete; {@code {sender}} stands for the account
 * @param smallWords with which no answer begins that stands inside a sentence, but written small
 * @param neverTwice words that never follow themselves
 */
record FrameWords(
        Map<Tone, Map<FormOfAddress, String>> greetings,
        Map<Tone, Map<FormOfAddress, String>> closings,
        List<String> thanks,
        List<String> blame,
        List<String> smallWords,
        List<String> neverTwice,
        Map<String, String> facts) {

    static final String NAME = "{name}";
    static final String SENDER = "{sender}";

    String greeting(Tone tone, FormOfAddress address, String name) {
        return pick(greetings, tone, address).replace(NAME, name);
    }

    /** With a signature, the sender's whole line gives way to it. */
    String closing(Tone tone, FormOfAddress address, String sender, String signature) {
        var closing = pick(closings, tone, address);
        if (signature.isEmpty()) return closing.replace(SENDER, sender);
        var from = closing.lastIndexOf('\n', closing.indexOf(SENDER)) + 1;
        var to = closing.indexOf('\n', from);
        return closing.substring(0, from) + signature + (to < 0 ? "" : closing.substring(to));
    }

    /** An answer as it stands inside a sentence: one that begins like a sentence, with a small word, begins small. */
    String inSentence(String answer) {
        if (!fitsSentence(answer)) return answer;
        return answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1);
    }

    /** Whether it begins with a small word, as what stands inside a sentence mostly does: "the new shop", not "Sold the shop". */
    boolean fitsSentence(String answer) {
        var end = 0;
        while (end < answer.length() && Character.isLetter(answer.charAt(end))) end++;
        if (end == 0 || end == answer.length() || answer.charAt(end) != ' ') return false;
        return smallWords.contains(answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1, end));
    }

    /** What the greetings begin with: "Dear", "Hello". */
    List<String> greetingWords() {
        return greetings.values().stream()
                .flatMap(byAddress -> byAddress.values().stream())
                .map(greeting -> greeting.replace(NAME, "").strip().replaceAll("[^\\p{L} ].*", ""))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String pick(Map<Tone, Map<FormOfAddress, String>> all, Tone tone, FormOfAddress address) {
        return Objects.requireNonNull(Objects.requireNonNull(all.get(tone)).get(address));
    }
}
