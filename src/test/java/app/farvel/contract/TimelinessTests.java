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

    /** Forty days before 31 December is Saturday 21 November. */
    @ParameterizedTest
    @CsvSource({
        "MONTH_END, 2026-11-20, 2026-12-31, IN_TIME",
        "MONTH_END, 2026-11-21, 2026-12-31, ON_A_DAY_OFF",
        "MONTH_END, 2026-11-22, 2026-12-31, TOO_LATE",
        "QUARTER_END, 2026-11-21, 2026-12-31, ON_A_DAY_OFF",
        "QUARTER_END, 2026-11-22, 2026-12-31, TOO_LATE",
        "QUARTER_END, 2026-11-22, 2027-03-31, IN_TIME",
        "ANY_DAY, 2026-11-21, 2026-12-31, IN_TIME",
        "ANY_DAY, 2026-11-22, 2026-12-31, TOO_LATE",
    })
    void judgesMonthsAndQuartersAsItJudgesTerms(
            NoticeTo to, LocalDate givenOn, LocalDate endsOn, Timeliness.Verdict verdict) {
        var engine = new NoticeEngine(Contracts.openEnded(40, to), NORWAY);

        assertThat(Timeliness.of(engine, givenOn, endsOn).verdict()).isEqualTo(verdict);
    }
}
