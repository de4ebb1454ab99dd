package app.farvel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.Languages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFilesTests {

    private final SampleFiles files =
            new SampleFiles(new Languages(List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"))));

    private final Year year = files.year();

    @Test
    void tellsOfABelievableYear() {
        assertThat(year.people()).hasSizeBetween(16, 20);
        assertThat(year.log()).hasSizeBetween(110, 140);
        assertThat(year.cases()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void saysSomethingOfEverybodyInTheLanguage(String language) {
        var words = words(language);

        assertThat(words.people().keySet()).isEqualTo(year.people().keySet());
        assertThat(words.answers().keySet()).isEqualTo(year.cases().keySet());
        assertThat(words.contracts().keySet()).isEqualTo(year.contracts().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void hasEveryNoteInTheLanguageAndNoOther(String language) {
        var noted = year.log().stream()
                .map(Year.Entry::note)
                .filter(note -> !note.isEmpty())
                .toList();

        assertThat(noted).doesNotHaveDuplicates();
        assertThat(words(language).notes().keySet()).isEqualTo(new HashSet<>(noted));
        assertThat(words(language).notes().values()).noneMatch(String::isBlank);
    }

    @Test
    void meetsOnlyPeopleThereAre() {
        var met = year.log().stream().flatMap(entry -> entry.with().stream()).collect(Collectors.toSet());

        assertThat(met).isEqualTo(year.people().keySet());
        assertThat(year.people().keySet()).containsAll(year.cases().keySet());
    }

    @Test
    void usesOnlyAddressesThatReachNobody() {
        assertThat(year.people().values().stream().flatMap(person -> person.emails().stream()))
                .allMatch(email -> email.endsWith("@example.com") || email.endsWith(".example"));
        assertThat(year.people().values().stream().flatMap(person -> person.phones().stream()))
                .isNotEmpty()
                .allMatch(phone -> phone.startsWith("+44 7700 900") || phone.startsWith("+44 20 7946 0"));
    }

    @Test
    void fallsBackOnTheFirstLanguage() {
        assertThat(files.words(Locale.FRENCH)).isEqualTo(words("en"));
    }

    private Words words(String language) {
        return files.words(Locale.forLanguageTag(language));
    }
}
