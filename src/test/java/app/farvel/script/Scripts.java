package app.farvel.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.yaml.snakeyaml.Yaml;

/** Playbooks, people and answers for tests. */
final class Scripts {

    static final Locale EN = Locale.ENGLISH;
    static final Locale NB = Locale.forLanguageTag("nb");
    static final List<Locale> LANGUAGES = List.of(EN, NB);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Scripts() {}

    /** The invented playbook's files, free to be changed. */
    static SortedMap<String, String> inventedFiles() {
        return PlaybookFiles.under("playbooks-invented");
    }

    static PlaybookCatalogue invented() {
        return new PlaybookCatalogue(inventedFiles(), LANGUAGES);
    }

    /** The playbooks of the product. */
    static PlaybookCatalogue real() {
        return new PlaybookCatalogue(PlaybookFiles.under("playbooks"), LANGUAGES);
    }

    static Map<String, String> typicalAnswers(String playbook, Locale language) {
        var file = "typical/" + playbook + "." + language.toLanguageTag() + ".yaml";
        return new Yaml().load(PlaybookFiles.under("playbooks").get(file));
    }

    static Facts line() {
        return new Facts(
                        "Line Nygård",
                        "Nordlys Design",
                        FormOfAddress.FIRST_NAME,
                        "Sonja Berg",
                        "",
                        LocalDate.of(2021, 3, 15),
                        14,
                        TODAY)
                .ending("Designpartner 2021");
    }

    /** Nothing but two names. */
    static Facts stranger() {
        return new Facts("Line Nygård", "", FormOfAddress.FIRST_NAME, "Sonja Berg", "", null, 0, TODAY);
    }
}
