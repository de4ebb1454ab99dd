package app.farvel.script;

import app.farvel.shared.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands around every message of a language, and the words that make it kind or unkind.
 *
 * @param greetings complete; {@code {name}} stands for the contact
 * @param facts what stands where a fact of a paper is missing, by its name; empty when there are no papers
 * @param closings complete; {@code {sender}} stands for the account
 */
record FrameWords(
        Map<Tone, Map<FormOfAddress, String>> greetings,
        Map<Tone, Map<FormOfAddress, String>> closings,
        List<String> thanks,
        List<String> blame,
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

    private static String pick(Map<Tone, Map<FormOfAddress, String>> all, Tone tone, FormOfAddress address) {
        return Objects.requireNonNull(Objects.requireNonNull(all.get(tone)).get(address));
    }
}
