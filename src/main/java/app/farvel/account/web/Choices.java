package app.farvel.account.web;

import app.farvel.account.Zones;
import app.farvel.shared.Languages;
import app.farvel.shared.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to choose from on the account's forms. */
@Component
class Choices {

    private final List<String> languages;

    Choices(Languages languages) {
        this.languages =
                languages.languages().stream().map(Locale::toLanguageTag).toList();
    }

    public List<String> languages() {
        return languages;
    }

    /** @param chosen stands among them, whatever it is */
    public List<String> zones(String chosen) {
        var isAmongThem = Zones.names().contains(chosen) || !Zones.isKnown(chosen);
        return isAmongThem
                ? Zones.names()
                : Stream.concat(Stream.of(chosen), Zones.names().stream()).toList();
    }

    public List<String> tones() {
        return Stream.of(Tone.values()).map(Tone::id).toList();
    }
}
