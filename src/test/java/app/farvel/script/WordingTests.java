package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTests {

    private final Wording english = Wording.of(Scripts.EN);
    private final Wording norwegian = Wording.of(Scripts.NB);
    private final LocalDate december = LocalDate.of(2026, 12, 7);

    @Test
    void saysDatesInWords() {
        assertThat(english.date(december, Scripts.TODAY)).isEqualTo("7 December");
        assertThat(norwegian.date(december, Scripts.TODAY)).isEqualTo("7. desember");
    }

    @Test
    void addsTheYearOfAnotherYear() {
        var february = LocalDate.of(2027, 2, 26);

        assertThat(english.date(february, Scripts.TODAY)).isEqualTo("26 February 2027");
        assertThat(norwegian.date(february, Scripts.TODAY)).isEqualTo("26. februar 2027");
        assertThat(english.date(december)).isEqualTo("7 December 2026");
    }

    @Test
    void saysMonths() {
        assertThat(english.month(LocalDate.of(2021, 3, 1))).isEqualTo("March 2021");
        assertThat(norwegian.month(LocalDate.of(2021, 3, 1))).isEqualTo("mars 2021");
    }

    @Test
    void joinsLists() {
        assertThat(english.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(norwegian.list(List.of("A", "{0}"))).isEqualTo("A og {0}");
        assertThat(norwegian.list(List.of("A"))).isEqualTo("A");
        assertThat(norwegian.list(List.of())).isEmpty();
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        var number = new BigDecimal("12500.5");

        assertThat(english.number(number)).isEqualTo("12,500.5");
        assertThat(norwegian.number(number)).isEqualTo("12\u00a0500,5");
    }

    @Test
    void leavesARegionItsOwnWay() {
        assertThat(Wording.of(Locale.US).list(List.of("A", "B", "C"))).isEqualTo("A, B, and C");
    }
}
