package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailScheduleTests {

    private static final Optional<Instant> NOT_YET = Optional.empty();

    private static MailSchedule moments(String zone, String start, Optional<Instant> invited) {
        return new MailSchedule(Schedule.USUAL, LocalDateTime.parse(start).atZone(ZoneId.of(zone)), invited);
    }

    @ParameterizedTest
    @CsvSource({
        // Days on which the clocks change lie between.
        "Europe/Oslo, 2027-04-02T09:00, 2027-03-23T08:00:00Z, 2027-03-30T07:00:00Z, 2027-04-01T07:00:00Z",
        "Europe/Oslo, 2026-11-02T09:00, 2026-10-23T07:00:00Z, 2026-10-30T08:00:00Z, 2026-11-01T08:00:00Z",
        "America/New_York, 2027-03-19T09:00, 2027-03-09T14:00:00Z, 2027-03-16T13:00:00Z, 2027-03-18T13:00:00Z",
        "America/New_York, 2026-11-06T09:00, 2026-10-27T13:00:00Z, 2026-11-03T14:00:00Z, 2026-11-05T14:00:00Z"
    })
    void areAtNineInTheMorningOverClockChanges(
            String zone, String start, Instant invite, Instant nudge, Instant remind) {
        var moments = moments(zone, start, NOT_YET);

        assertThat(moments.invite()).contains(invite);
        assertThat(moments.nudge()).contains(nudge);
        assertThat(moments.remind()).contains(remind);
    }

    @Test
    void givesWhoWasAskedLateADayBeforeAskingAgain() {
        var late = moments("Europe/Oslo", "2026-12-04T09:00", Optional.of(Instant.parse("2026-12-01T12:00:00Z")));
        var tooLate = moments("Europe/Oslo", "2026-12-04T09:00", Optional.of(Instant.parse("2026-12-03T12:00:00Z")));

        assertThat(late.nudge()).contains(Instant.parse("2026-12-02T12:00:00Z"));
        assertThat(tooLate.nudge()).isEmpty();
    }

    @Test
    void doesNothingAboutADateThatHasBegun() {
        var moments = moments("Europe/Oslo", "2026-12-04T09:00", NOT_YET);
        var begun = Instant.parse("2026-12-04T08:00:00Z");

        assertThat(moments.isInviteDue(begun.minusSeconds(1))).isTrue();
        assertThat(moments.isInviteDue(begun)).isFalse();
        assertThat(moments.isRemindDue(begun)).isFalse();
        assertThat(moments.isNudgeDue(begun.minusSeconds(3600))).isFalse();
    }

    @Test
    void remindsBeforeAnEarlyDateOnTheDayItself() {
        var start = LocalDateTime.parse("2026-12-04T09:00").atZone(ZoneId.of("Europe/Oslo"));
        var sameDay = new MailSchedule(new Schedule(null, null, 0), start, NOT_YET);

        assertThat(sameDay.remind()).contains(Instant.parse("2026-12-04T06:00:00Z"));
        assertThat(sameDay.invite()).isEmpty();
        assertThat(sameDay.nudge()).isEmpty();
    }
}
