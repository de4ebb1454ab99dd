package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.script.DateRule.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRuleTests {

    @Test
    void readsAnchorAmountAndUnit() {
        assertThat(DateRule.parse("last-day - 7 days")).isEqualTo(new DateRule("last-day", -7, Unit.DAYS));
        assertThat(DateRule.parse("plan-by + 1 week")).isEqualTo(new DateRule("plan-by", 1, Unit.WEEKS));
        assertThat(DateRule.parse("plan-by")).isEqualTo(new DateRule("plan-by", 0, Unit.DAYS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today +",
                "today + weeks",
                "today + 2 years",
                "today + 99999 days",
                "+ 2 days",
                "today+2days"
            })
    void refusesWhatIsNoRule(String text) {
        assertThatThrownBy(() -> DateRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, 2027-02-28", "2028-01-31, 2028-02-29", "2026-12-07, 2027-01-07"})
    void addsMonthsToTheAnchor(LocalDate sent, LocalDate due) {
        var rule = DateRule.parse("sent + 1 months");

        assertThat(rule.on(anchor -> anchor.equals("sent") ? Optional.of(sent) : Optional.empty()))
                .contains(due);
    }

    @Test
    void hasNoDateWithoutItsAnchor() {
        assertThat(DateRule.parse("last-day - 7 days").on(anchor -> Optional.empty()))
                .isEmpty();
    }
}
