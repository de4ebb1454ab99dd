package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.DaysOff;
import app.farvel.calendar.PublicHolidays;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year from 27 February 2026, 90 days to the end of the term: Saturday 28 November, so Friday the 27th. */
class TimelinessTests {

    private static final DaysOff NORWAY = new PublicHolidays().in("NO");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2027-02-26, IN_TIME",
        "2026-11-28, 2027-02-26, ON_A_DAY_OFF",
        "2026-11-29, 2027-02-26, TOO_LATE",
        "2026-11-20, 2027-01-31, TOO_LATE",
        "2026-11-20, 2027-03-31, IN_TIME",
    })
    void tellsWhetherNoticeWasInTime(LocalDate givenOn, LocalDate endsOn, Timeliness.Verdict verdict) {
        var engine = new NoticeEngine(Contracts.nordlysTerms(), NORWAY);

        var timeliness = Timeliness.of(engine, givenOn, endsOn);

        assertThat(timeliness.verdict()).isEqualTo(verdict);
    }
}
