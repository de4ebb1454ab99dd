package app.farvel.shared;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The languages Farvel speaks.
 *
 * @param languages BCP 47 tags, the first being the one to fall back on; default {@code en, nb}
 */
@ConfigurationProperties("farvel")
public record Languages(@DefaultValue({"en", "nb"}) List<Locale> languages) {

    /** Whether the tag, say {@code nb}, is one of ours. */
    public boolean speaks(String tag) {
        return languages.contains(Locale.forLanguageTag(tag));
    }

    public Locale fallback() {
        return languages.get(0);
    }
}
