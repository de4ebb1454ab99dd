package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.PublicHolidays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Contracts whose deadlines were counted by hand, with a calendar on the wall. */
class NoticeTableTests {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/contract/notice-table.csv", delimiter = '|', numLinesToSkip = 1)
    void agreesWithTheTable(
            String what,
            LocalDate start,
            @Nullable String first,
            String renewal,
            @Nullable String notice,
            String noticeTo,
            @Nullable String country,
            LocalDate today,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate counted,
            @Nullable LocalDate noticeBy,
            @Nullable LocalDate ifGivenToday) {
        var terms = terms(start, first, renewal, notice, noticeTo);
        var engine = new NoticeEngine(terms, HOLIDAYS.in(country == null ? "" : country));

        var outlook = engine.on(today);

        assertThat(outlook.deadline().map(Exit::endsOn)).isEqualTo(Optional.ofNullable(endsOn));
        assertThat(outlook.deadline().map(Exit::counted)).isEqualTo(Optional.ofNullable(counted));
        assertThat(outlook.deadline().map(Exit::noticeBy)).isEqualTo(Optional.ofNullable(noticeBy));
        assertThat(outlook.ifGivenToday()).isEqualTo(Optional.ofNullable(ifGivenToday));
    }

    /** The renewal is a kind, with its span or its day after a blank, and "by hand" when it does not come by itself. */
    private static Terms terms(
            LocalDate start, @Nullable String first, String renewal, @Nullable String notice, String noticeTo) {
        var words = renewal.split(" ");
        var kind = Renewal.valueOf(words[0].toUpperCase().replace('-', '_'));
        return new Terms(
                start,
                first == null ? null : Span.parse(first).orElse(null),
                first == null || Span.parse(first).isPresent() ? null : LocalDate.parse(first),
                kind,
                kind == Renewal.ROLLS_OVER ? Span.parse(words[1]).orElseThrow() : null,
                kind == Renewal.FIXED_DATE ? LocalDate.parse(words[1]) : null,
                !renewal.endsWith("by hand"),
                notice == null ? null : Span.parse(notice).orElseThrow(),
                NoticeTo.valueOf(noticeTo.toUpperCase().replace('-', '_')));
    }
}
