package app.farvel.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks whether a text, assembled or edited, is still kind. */
@Component
public class KindnessChecks {

    private final PlaybookCatalogue playbooks;

    public KindnessChecks(PlaybookCatalogue playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * The two checks, in the order {@code thanks-first}, {@code no-blame}.
     *
     * @param parts the text of each step
     */
    public List<KindnessCheck> of(Locale language, String subject, List<String> parts) {
        var frame = playbooks.frame(language);
        var thanks = found(frame.thanks(), parts.isEmpty() ? "" : parts.get(0), language);
        var blame = found(frame.blame(), subject + "\n\n" + String.join("\n\n", parts), language);
        return List.of(
                new KindnessCheck("thanks-first", !thanks.isEmpty(), thanks),
                new KindnessCheck("no-blame", blame.isEmpty(), blame));
    }

    private static String found(List<String> stems, String text, Locale language) {
        var plain = plain(text, language);
        for (var stem : stems) {
            var atWordStart = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(stem, language)));
            if (atWordStart.matcher(plain).find()) return stem;
        }
        return "";
    }

    private static String plain(String text, Locale language) {
        return text.replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(language);
    }
}
