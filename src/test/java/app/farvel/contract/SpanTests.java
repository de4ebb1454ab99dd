package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTests {

    @ParameterizedTest
    @CsvSource({
        "90 days, P90D",
        "90 dager, P90D",
        "14 dgr, P14D",
        "14 dgr., P14D",
        "14 dagar, P14D",
        "30 Tage, P30D",
        "6w, P6W",
        "6 uker, P6W",
        "2 veckor, P2W",
        "3 mdr, P3M",
        "3 mdr., P3M",
        "1 md., P1M",
        "3 mnd., P3M",
        "3 mån, P3M",
        "3 månader, P3M",
        "3 mths, P3M",
        "3 mos, P3M",
        "3-month, P3M",
        "three months, P3M",
        "tre måneder, P3M",
        "en måned, P1M",
        "én måned, P1M",
        "drei Monate, P3M",
        "ett år, P1Y",
        "1 år, P1Y",
        "2 yrs, P2Y",
        "1 year 6 months, P18M",
        "1 year and 6 months, P18M",
        "ett år og seks måneder, P18M",
        "'1 year, 6 months', P18M",
        "1y 6m, P18M",
        "1 week 3 days, P10D",
        "P3M, P3M",
        "p1y6m, P18M",
        "３ months, P3M",
        "3\u00a0mdr., P3M",
        "3\u202fmnd., P3M",
        "3\u2011month, P3M",
        "three (3) months, P3M",
        "ninety (90) days, P90D",
        "90 (nitti) dager, P90D",
    })
    void readsWhatContractsWrite(String typed, String iso) {
        assertThat(Span.parse(typed)).get().extracting(Span::iso).isEqualTo(iso);
    }

    /** As a PDF gives it: the ring is a character of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"3 måneder", "1 år", "åtte mån", "én måned"})
    void readsLettersInTwoParts(String typed) {
        var apart = Normalizer.normalize(typed, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(typed);
        assertThat(Span.parse(apart)).isEqualTo(Span.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "months",
                "0 days",
                "3 moons",
                "1 month 3 days",
                "101 years",
                "3 months notice",
                "three (3 months",
                "60 years 60 years",
                "P",
                "P3",
                "99999 years",
                "-3 months",
                "3,5 months",
                "1 year months",
                "P3M4D"
            })
    void doesNotGuess(String typed) {
        assertThat(Span.parse(typed)).isEmpty();
    }
}
