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

    public List<String> zones() {
        return Zones.names();
    }

    public List<String> tones() {
        return Stream.of(Tone.values()).map(Tone::id).toList();
    }
}
