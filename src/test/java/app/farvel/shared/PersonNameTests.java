package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line Maria Nygård | Line",
                "Dr. Anna Berg | Anna",
                "dr anna berg | anna",
                "Dr.Anna Berg | Anna",
                "Prof. Dr. med. Anna Berg | Anna",
                "Dipl.-Ing. Jürgen Voß | Jürgen",
                "Dr.-Ing. Eva Lang | Eva",
                "Frau Anna Müller | Anna",
                "Fru Kari Nordmann | Kari",
                "Hr. Ola Nordmann | Ola",
                "Mr John Smith | John",
                "Anna Berg, PhD | Anna",
                "Anna Berg PhD | Anna",
                "Martin King, Jr. | Martin",
                "Nordmann, Kari | Kari",
                "Nordmann, Dr. Kari | Kari",
                "Dr. Nordmann, Kari | Kari",
                "van Dijk, Anna | Anna",
                "Li\u00A0Wei | Li",
                "Li\u2003Wei | Li",
                "\u200BLi\u3000Wei | Li",
                "Kari og Ola Nordmann | Kari og Ola",
                "Kari Nordmann og Ola Lie | Kari og Ola",
                "Anna & Bob | Anna & Bob",
                "\uD83C\uDF38 Anna Berg | Anna",
                "Anna\u2764\uFE0F Berg | Anna",
                "(Kari) Nordmann | Kari",
                "Siv Jensen | Siv",
                "Phil Collins | Phil",
                "Van Morrison | Van",
                "Jack Ma | Jack",
                "Anne-Marie Lie | Anne-Marie",
                "O'Neill Byrne | O'Neill",
                "Madonna | Madonna",
                "Guðrún Þórsdóttir | Guðrún",
                "Анна Берг | Анна",
                "李伟 | 李伟",
            })
    void knowsTheFirstName(String typed, String first) {
        assertThat(PersonName.of(typed).first()).contains(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Hansen | Dr. Hansen",
                "Frau Müller | Frau Müller",
                "Frau Dr. Müller | Frau Dr. Müller",
                "Herr von Berg | Herr von Berg",
                "Hansen, Dr. | Hansen, Dr.",
                "A. Hansen | A. Hansen",
                "J.R.R. Tolkien | J.R.R. Tolkien",
                "J.-P. Sartre | J.-P. Sartre",
                "Chr. Hansen | Chr. Hansen",
                "van Dijk | van Dijk",
            })
    void callsByTheWholeNameWhoseFirstNameNobodyCanKnow(String typed, String called) {
        var name = PersonName.of(typed);

        assertThat(name.first()).isEmpty();
        assertThat(name.called()).contains(called);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.",
                "A",
                "J.R.",
                "\uD83C\uDF38",
                "Dr.",
                "Nordlys Design AS",
                "Fjord GmbH",
                "anna@fjord.example",
                "Kari Nordmann, Nordlys",
                "''"
            })
    void callsNobodyByWhatIsNoName(String typed) {
        assertThat(PersonName.of(typed).called()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nordmann, Kari | Kari Nordmann",
                "Nordmann, Dr. Kari | Dr. Kari Nordmann",
                "Dr. Nordmann, Kari | Dr. Kari Nordmann",
                "Dr. Anna Berg | Dr. Anna Berg"
            })
    void saysTheWholeNameAsPeopleDo(String typed, String full) {
        assertThat(PersonName.of(typed).full()).isEqualTo(full);
    }

    @Test
    void readsTheFamilyNameFirstInLanguagesThatDo() {
        assertThat(PersonName.of("Li Wei", Locale.CHINESE).first()).contains("Wei");
        assertThat(PersonName.of("Nagy János", new Locale("hu")).first()).contains("János");
        assertThat(PersonName.of("Li Wei", Locale.ENGLISH).first()).contains("Li");
        assertThat(PersonName.of("Nagy, János", new Locale("hu")).first()).contains("János");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line Maria Nygård | LN",
                "Dr. Anna Berg | AB",
                "Nordmann, Kari | KN",
                "Li\u00A0Wei | LW",
                "Frau Müller | M",
                "A. | A",
                "Nordlys Design AS | ND",
                "Anna Berg, PhD | AB",
                "øyvind åsen | ØÅ",
                "\uD83C\uDF38 | \uD83C\uDF38",
                "\uD83C\uDF38 Anna Berg | AB",
                "\uD83C\uDF38 Anna | \uD83C\uDF38A",
                "Dr. | D",
            })
    void makesInitialsOfNamesOnly(String typed, String initials) {
        assertThat(PersonName.of(typed).initials()).isEqualTo(initials);
    }
}
