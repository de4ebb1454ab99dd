package app.farvel.winddown;

import app.farvel.script.Channel;
import app.farvel.shared.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the builder's form says.
 *
 * @param version the version of the message it was shown
 * @param answers by field id; fields that are not there stay as they are
 * @param written the text as edited by hand, when it is
 */
public record DraftChange(
        int version,
        Locale language,
        Tone tone,
        Channel channel,
        Map<String, String> answers,
        @Nullable Written written) {

    /** @param parts the text of each step */
    public record Written(String subject, List<String> parts) {}
}
