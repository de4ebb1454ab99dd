package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.DaysOff;
import app.farvel.calendar.PublicHolidays;
import app.farvel.contract.NoticeRule.Counting;
import app.farvel.contract.NoticeRule.Counts;
import app.farvel.contract.NoticeRule.Renewed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
            @Nullable LocalDate ifGivenToday,
            @Nullable String says) {
        var terms = terms(start, first, renewal, rule(notice, noticeTo, says == null ? "" : says));
        var engine = engine(terms, HOLIDAYS.in(country == null ? "" : country), says == null ? "" : says);

        var outlook = engine.on(today);

        assertThat(outlook.deadline().map(Exit::endsOn)).isEqualTo(Optional.ofNullable(endsOn));
        assertThat(outlook.deadline().map(Exit::counted)).isEqualTo(Optional.ofNullable(counted));
        assertThat(outlook.deadline().map(Exit::noticeBy)).isEqualTo(Optional.ofNullable(noticeBy));
        assertThat(outlook.ifGivenToday()).isEqualTo(Optional.ofNullable(ifGivenToday));
    }

    /** The renewal is a kind, with its span or its day after a blank, and "by hand" when it does not come by itself. */
    private static Terms terms(LocalDate start, @Nullable String first, String renewal, NoticeRule rule) {
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
                rule);
    }

    /** What the contract says besides, in words with blanks between; a period where it does not say "before" or "unsure". */
    private static NoticeRule rule(@Nullable String notice, String to, String says) {
        var words = Set.of(says.split(" "));
        return new NoticeRule(
                notice == null ? null : Span.parse(notice).orElseThrow(),
                NoticeTo.valueOf(to.toUpperCase().replace('-', '_')),
                words.contains("before")
                        ? Counting.BEFORE
                        : words.contains("unsure") ? Counting.UNSURE : Counting.PERIOD,
                words.contains("sent") ? Counts.WHEN_IT_IS_SENT : Counts.WHEN_IT_ARRIVES,
                words.contains("at-its-end") ? Renewed.AT_ITS_END : Renewed.AS_NOTICE_SAYS,
                words.contains("within-first-term"));
    }

    /** "post:3" for a letter that takes three working days, "out-by:" and a day for who wants to be out by then. */
    private static NoticeEngine engine(Terms terms, DaysOff daysOff, String says) {
        var engine = new NoticeEngine(terms, daysOff);
        for (var word : says.split(" ")) {
            if (word.startsWith("post:")) engine = engine.byPost(Integer.parseInt(word.substring(5)));
            if (word.startsWith("out-by:")) engine = engine.outBy(LocalDate.parse(word.substring(7)));
        }
        return engine;
    }
}
