package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-04",
        "2026-11-24, 2026-12-04",
        "2026-11-25, 2027-01-01",
        "2026-12-22, 2027-01-01",
        "2026-12-23, 2027-02-05"
    })
    void suggestsTheFirstFridayAtLeastTenDaysOff(LocalDate today, LocalDate friday) {
        var field = new Field("first-date", "invitation", FieldType.DATE, true, "first-friday");

        assertThat(field.suggestedDate(today, id -> Optional.empty())).contains(friday);
    }

    @Test
    void suggestsADateCountedFromToday() {
        var field = new Field("plan-by", "ask", FieldType.DATE, true, "today + 2 weeks");

        assertThat(field.suggestedDate(Scripts.TODAY, id -> Optional.empty())).contains(LocalDate.of(2026, 12, 7));
    }

    @Test
    void suggestsADateCountedFromAnotherAnswer() {
        var field = new Field("plan-by", "ask", FieldType.DATE, true, "last-day - 1 months");

        assertThat(field.suggestedDate(Scripts.TODAY, id -> Optional.of(LocalDate.of(2027, 3, 31))))
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(field.suggestedDate(Scripts.TODAY, id -> Optional.empty())).isEmpty();
    }

    @Test
    void suggestsNoDateForAText() {
        var field = new Field("achievement", "thanks", FieldType.TEXT, true, "last-delivered-work");

        assertThat(field.suggestedDate(Scripts.TODAY, id -> Optional.of(Scripts.TODAY)))
                .isEmpty();
    }
}
