package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "91234567 | +47 91 23 45 67",
                "912 34 567 | +47 91 23 45 67",
                "+47 91 23 45 67 | +47 91 23 45 67",
                "0047 91234567 | +47 91 23 45 67",
                "(+47) 912-34-567 | +47 91 23 45 67",
                "912\u00A034\u2009567 | +47 91 23 45 67",
                "912\u201134\u2013567 | +47 91 23 45 67",
                "\u202A+47 912 34 567\u202C | +47 91 23 45 67",
                "\uFF0B\uFF14\uFF17\u3000\uFF19\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17 | +47 91 23 45 67",
                "\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667 | +47 91 23 45 67",
                "+44 (0)20 7946 0958 | +44 20 7946 0958",
                "+49 30 123456 | +49 30 123456",
                "+39 06 698 12345 | +39 06 6981 2345",
            })
    void writesANumberAsTheWorldDoes(String typed, String written) {
        assertThat(Tel.format(typed, "NO")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 123456 Axel", "22 33 44 55 T", "912 34 567 (Kari)", "1-800-FLOWERS", "Kari: 912 34 567",
                "22 33 44 55 ext. 12", "22334455x12", "+4722334455;ext=12", "22 33 44 55 linje 12",
                        "spør i resepsjonen",
                "22 33 44 55 / 912 34 567", "912 34 567 eller 22 33 44 55", "912 34 567*", "#31#91234567", "12345",
                "912 34 567 \u2013 etter kl. 16", "91234567\u00BD", "\u2460912 34 567"
            })
    void keepsAsTypedWhatIsMoreThanANumberOrLess(String typed) {
        assertThat(Tel.format(typed, "NO")).isEqualTo(typed);
        assertThat(Tel.format(typed, "US")).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+47 912 34 567 | tel:+4791234567",
                "912 34 567 | tel:+4791234567",
                "912 34 567 (Kari) | tel:+4791234567",
                "Kari: 912 34 567 | tel:+4791234567",
                "tlf.22 33 44 55 | tel:+4722334455",
                "22 33 44 55 T | tel:+4722334455",
                "+49 30 123456 Axel | tel:+4930123456",
                "22 33 44 55 ext. 12 | tel:+4722334455;ext=12",
                "22334455x12 | tel:+4722334455;ext=12",
                "+4722334455;ext=12 | tel:+4722334455;ext=12",
                "22 33 44 55 linje 12 | tel:+4722334455;ext=12",
                "22 33 44 55, Linje: 12 | tel:+4722334455;ext=12",
                "+49 30 123456 Durchwahl 7 | tel:+4930123456;ext=7",
                "113 | tel:113",
                "1234 | tel:1234",
                "+99 12 34 | tel:+991234",
            })
    void dialsTheNumberAndNothingElse(String typed, String link) {
        assertThat(Tel.link(typed, "NO")).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 33 44 55 eller 912 34 567",
                "22 33 44 55 / 912 34 567",
                "912 34 567 (etter kl. 16)",
                "912 34 567B",
                "Axel",
                "12",
                "22 33 44 55 912 34 567",
                "A912 34 567",
                "+49 30 123456AXEL",
                "0800 KARI"
            })
    void dialsNothingWhereItIsNotClearWhat(String typed) {
        assertThat(Tel.link(typed, "NO")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-800-FLOWERS | tel:+18003569377",
                "+1 800-FLOWERS | tel:+18003569377",
                "1 800 FLOWERS | tel:+18003569377"
            })
    void dialsLettersWhereTheyAreTheNumber(String typed, String link) {
        assertThat(Tel.link(typed, "US")).contains(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+47 912 34 567 | 91234567",
                "+47 912 34 567 | 912 34 567",
                "+47 912 34 567 | +4791234567",
                "+47 912 34 567 | 004791234567",
                "+47 912 34 567 | 4791234567",
                "+47 912 34 567 | \uFF19\uFF11\uFF12 34 567",
                "912 34 567 (Kari) | 91234567",
                "912 34 567 (Kari) | +4791234567",
                "22 33 44 55 linje 12 | 22334455",
                "22 33 44 55 / 912 34 567 | 91234567",
                "22 33 44 55 eller 912 34 567 | 91234567",
                "+44 20 7946 0958 | 020 7946 0958",
                "+44 20 7946 0958 | +44 (0)20 7946 0958",
                "+49 30 123456 | 030 123456",
                "12345 | 12345",
            })
    void isFoundWithTheCountrysPrefixAndWithout(String kept, String typed) {
        assertThat(Tel.sought(kept)).containsAnyElementsOf(Tel.readings(typed));
    }

    @Test
    void longTextIsNoNumber() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            for (var sign : new String[] {"(", " ", "1", "(1-"}) {
                var typed = sign.repeat(8_000) + "x";
                assertThat(Tel.format(typed, "NO")).isEqualTo(typed);
                assertThat(Tel.link(typed, "NO")).isEmpty();
                assertThat(Tel.sought(typed)).isEmpty();
                assertThat(Tel.among(typed)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+47 912 34 567 | +4791234567",
                "+1 201-555-0123 | +12015550123",
                "+47 22 33 44 55 | ",
                "912 34 567 | ",
                "+47 912 34 567 ext. 2 | ",
                "+47 815 00 000 | ",
                "113 | ",
                "mobile | ",
            })
    void textsOnlyWhatTakesTextMessages(String stored, String number) {
        assertThat(Tel.texted(stored)).isEqualTo(Optional.ofNullable(number));
    }
}
