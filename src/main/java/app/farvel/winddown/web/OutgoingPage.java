package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.script.Reading;
import app.farvel.winddown.Outgoing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message on paper, and its ways out of the house. */
record OutgoingPage(Outgoing outgoing, List<PaperPart> parts, String text, Optional<String> mailto, Reading reading) {

    /** Beyond this, mail programs and browsers cut an address off. */
    private static final int LONGEST_MAILTO = 1900;

    /** One step on the paper. */
    record PaperPart(String title, List<String> paragraphs) {}

    static OutgoingPage of(Outgoing outgoing) {
        var message = outgoing.message();
        var text = outgoing.text();
        var parts = new ArrayList<PaperPart>();
        for (var i = 0; i < message.parts().size(); i++) {
            var title = i < outgoing.titles().size() ? outgoing.titles().get(i) : "";
            parts.add(new PaperPart(title, List.of(message.parts().get(i).strip().split("\\n\\s*\\n"))));
        }
        return new OutgoingPage(outgoing, parts, text, mailto(outgoing, text), Reading.of(text, message.language()));
    }

    private static Optional<String> mailto(Outgoing outgoing, String text) {
        if (outgoing.message().channel() != Channel.EMAIL || outgoing.email().isEmpty()) return Optional.empty();
        var address = "mailto:" + encode(outgoing.email().get()).replace("%40", "@") + "?subject="
                + encode(outgoing.message().subject()) + "&body=" + encode(text.replace("\n", "\r\n"));
        return address.length() > LONGEST_MAILTO ? Optional.empty() : Optional.of(address);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
