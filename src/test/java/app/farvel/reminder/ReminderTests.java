package app.farvel.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({"Line Nygård,LN", "åse,Å", "Per Olav  Berg,PB", "Nordlys,N", "'',''", "🌅 Sol,🌅S"})
    void takesTheInitialsOfTheFirstAndLastWord(String name, String initials) {
        assertThat(about(name, TODAY).initials()).isEqualTo(initials);
    }

    @Test
    void isLateFromTheDayAfter() {
        assertThat(about("Line", TODAY).daysLate(TODAY)).isZero();
        assertThat(about("Line", TODAY.plusDays(1)).daysLate(TODAY)).isZero();
        assertThat(about("Line", TODAY.minusDays(1)).daysLate(TODAY)).isEqualTo(1);
        assertThat(about("Line", TODAY.minusDays(1)).isLate(TODAY)).isTrue();
        assertThat(about("Line", TODAY).isLate(TODAY)).isFalse();
    }

    private static Reminder about(String name, LocalDate dueOn) {
        return new Reminder("follow-up", UUID.randomUUID(), "x", dueOn, "Ask", "", "/", name);
    }
}
