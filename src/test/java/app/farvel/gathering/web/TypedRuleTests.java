package app.farvel.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedRuleTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYMONTHDAY=15",
                "FREQ=MONTHLY;BYMONTHDAY=28,31;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=28,30,29;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=05",
                "FREQ=MONTHLY;BYDAY=1FR",
                "FREQ=MONTHLY;BYDAY=+1FR",
                "FREQ=MONTHLY;BYDAY=5FR",
                "FREQ=WEEKLY;BYDAY=FR",
                "FREQ=WEEKLY;INTERVAL=53;BYDAY=FR",
                "FREQ=WEEKLY;INTERVAL=02;BYDAY=FR",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270101"
            })
    void keepsARuleThatNobodyChanged(String text) {
        var rule = Recurrence.parse(text);

        var typed = TypedRule.of(rule, SATURDAY);

        assertThat(typed.wrong()).isEmpty();
        assertThat(typed.read()).contains(rule);
        assertThat(typed.begins(SATURDAY)).isEqualTo(SATURDAY);
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-12-11", "52, 2026-12-11", "1, 2026-12-11"})
    void countsWeeksFromTheFirstDayThatFits(String every, LocalDate first) {
        var typed = new TypedRule(TypedRule.WEEKLY, "1", "FRIDAY", "1", every, "FRIDAY", "");

        var begins = typed.begins(SATURDAY);

        assertThat(begins).isEqualTo(first);
        assertThat(typed.read().orElseThrow().dates(begins.atTime(9, 0), ZoneOffset.UTC, SATURDAY, 1))
                .containsExactly(first);
    }

    @Test
    void offersAKindOnlyForARuleThatIsOfThatKind() {
        assertThat(TypedRule.of(Recurrence.monthly(31), SATURDAY).kind()).isEqualTo(TypedRule.DATE);
        assertThat(TypedRule.of(Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=31"), SATURDAY)
                        .kind())
                .isEqualTo(TypedRule.OWN);
        assertThat(TypedRule.of(Recurrence.weekly(2, DayOfWeek.SATURDAY), SATURDAY)
                        .kind())
                .isEqualTo(TypedRule.WEEKLY);
    }
}
