package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.script.Channel;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Who gives a formal notice, in the notice's language: at its head, in its text and under it. */
record FormalSignature(Account me, MessageSource words, Locale language) {

    /** The lines of the letter's sender. */
    String head() {
        var known = me.signatory();
        var number = known.number().isEmpty() ? "" : word("paper.party.number", known.number());
        return lines(Stream.of(known.organization(), number, me.name()));
    }

    /** The party as the text names it; empty where somebody signs as themselves. */
    String party() {
        var known = me.signatory();
        if (known.organization().isEmpty() || known.number().isEmpty()) return known.organization();
        return word("paper.party", known.organization(), known.number());
    }

    /** The signature, with capacity and organisation where it does not tell them. */
    String lines() {
        var known = me.signatory();
        var signature = me.signature().isEmpty() ? me.name() : me.signature();
        var said = signature.toLowerCase(Locale.ROOT);
        var rest = Stream.of(known.capacity(), known.organization())
                .filter(line -> !said.contains(line.toLowerCase(Locale.ROOT)));
        return lines(Stream.concat(Stream.of(signature), rest));
    }

    /** How it is sent, where that goes without asking: "by letter". */
    String sent(Channel channel) {
        return channel == Channel.EMAIL || channel == Channel.LETTER ? word("paper.sent." + channel.id()) : "";
    }

    private String word(String key, Object... about) {
        return words.getMessage(key, about, language);
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
