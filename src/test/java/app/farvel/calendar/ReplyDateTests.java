package app.farvel.calendar;

import static app.farvel.calendar.ReplyText.instead;
import static app.farvel.calendar.ReplyText.only;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.Reply.Kind;
import app.farvel.calendar.Reply.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which date is meant, by which clock, and when it was said. */
class ReplyDateTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Occurrence NINE = new Occurrence(FRIDAY, LocalTime.of(9, 0), OSLO);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECURRENCE-ID;TZID=Europe/Oslo:20261204T090000",
                "RECURRENCE-ID;TZID=Europe/Oslo:20261204T0900",
                "RECURRENCE-ID;TZID=\"Europe/Oslo\":20261204T090000",
                "RECURRENCE-ID;TZID=europe/oslo:2026-12-04T09:00:00",
                "RECURRENCE-ID;TZID=/citadel.org/20210210_1/Europe/Oslo:20261204T090000",
                "RECURRENCE-ID;VALUE=DATE-TIME;TZID=Europe/Oslo:20261204t090000"
            })
    void readsADateHoweverItIsWritten(String line) {
        var reply = only(instead("DTSTART", "DTSTART:19990101T000000Z").replaceAll("(?m)^RECURRENCE-ID.*", line));

        assertThat(reply.occurrence()).contains(NINE);
        assertThat(reply.andLater()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-NOTHING:1",
                "RECURRENCE-ID",
                "RECURRENCE-ID:",
                "RECURRENCE-ID;TZID=Europe/Oslo:",
                "RECURRENCE-ID:yesterday",
                "RECURRENCE-ID;VALUE=DATE:20261304",
                "RECURRENCE-ID;VALUE=DATE:20260230",
                "RECURRENCE-ID:20261204T250000",
                "RECURRENCE-ID:99999999999999T000000Z",
                "RECURRENCE-ID:-20261204",
                "RECURRENCE-ID:20261204,20270101"
            })
    void takesTheDayItStartsWhereNoOtherCanBeRead(String line) {
        assertThat(only(instead("RECURRENCE-ID", line)).occurrence()).contains(NINE);
    }

    @Test
    void knowsOfNoDateWhereTheFileHasNone() {
        var none = instead("RECURRENCE-ID", "RECURRENCE-ID:x").replaceAll("(?m)^DTSTART.*", "DTSTART:y");

        assertThat(only(none).occurrence()).isEmpty();
        assertThat(only(none.replace("DTSTART:y", "RRULE:FREQ=MONTHLY")).occurrence())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RANGE=THISANDFUTURE", "range=thisandfuture", "RANGE=\"THISANDFUTURE\""})
    void tellsWhetherLaterDatesAreMeantToo(String range) {
        var reply = only(instead("RECURRENCE-ID", "RECURRENCE-ID;" + range + ";TZID=Europe/Oslo:20261204T090000"));

        assertThat(reply.andLater()).isTrue();
        assertThat(reply.occurrence()).contains(NINE);
        assertThat(only(instead("RECURRENCE-ID", "X-LOTUS-RECURID;RANGE=ALL:20261204T080000Z"))
                        .andLater())
                .isFalse();
    }

    @Test
    void tellsWhatIsProposedAndForWhichDate() {
        var proposal = instead("METHOD", "METHOD:COUNTER")
                .replaceAll("(?m)^DTSTART.*", "DTSTART;TZID=Europe/Oslo:20261205T100000");
        var reply = only(proposal);

        assertThat(reply.kind()).isEqualTo(Kind.PROPOSAL);
        assertThat(reply.occurrence()).contains(NINE);
        assertThat(reply.proposed()).contains(new Occurrence(FRIDAY.plusDays(1), LocalTime.of(10, 0), OSLO));
        assertThat(only(ReplyText.file()).proposed()).isEmpty();
    }

    /** What is proposed is not what was asked to. */
    @Test
    void takesNoProposalForTheDateThatIsMeant() {
        var proposal = instead("RECURRENCE-ID", "X:1").replace("METHOD:REPLY", "METHOD:COUNTER");

        assertThat(only(proposal).occurrence()).isEmpty();
        assertThat(only(proposal).proposed()).contains(NINE);
        var outlooks = proposal.replace("X:1", "X-MS-OLK-ORIGINALSTART;TZID=W. Europe Standard Time:20261203T090000");
        assertThat(only(outlooks).occurrence().orElseThrow().dayIn(OSLO)).isEqualTo(FRIDAY.minusDays(1));
    }

    @Test
    void listsWhoMayHaveProposedIt() {
        var proposal = ReplyText.attendee(
                        "ATTENDEE;RSVP=TRUE:mailto:line@nordlys.example\r\nATTENDEE:mailto:a@b.example")
                .replace("METHOD:REPLY", "METHOD:COUNTER");

        assertThat(only(proposal).voices())
                .extracting(Reply.Voice::email)
                .containsExactly("line@nordlys.example", "a@b.example");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTAMP:20261124T101500Z, 2026-11-24T10:15:00Z",
        "DTSTAMP:2026-11-24T10:15:00.123Z, 2026-11-24T10:15:00Z",
        "DTSTAMP:20261124T111500+0100, 2026-11-24T10:15:00Z",
        "DTSTAMP;TZID=Europe/Oslo:20261124T111500, 2026-11-24T10:15:00Z",
        "DTSTAMP:20261231T235960Z, 2026-12-31T23:59:59Z",
        "DTSTAMP:20261124T101500,",
        "DTSTAMP:20261124,",
        "DTSTAMP:now,",
        "X:1,"
    })
    void knowsWhenItWasWritten(String line, Instant stamp) {
        assertThat(only(instead("DTSTAMP", line)).stamp()).isEqualTo(Optional.ofNullable(stamp));
    }

    @ParameterizedTest
    @CsvSource({
        "SEQUENCE:3, 3",
        "SEQUENCE: 3 , 3",
        "SEQUENCE;X=1:03, 3",
        "SEQUENCE:-1, 0",
        "SEQUENCE:two, 0",
        "SEQUENCE:99999999999999999999, 0",
        "X:1, 0"
    })
    void knowsWhichStateIsAnswered(String line, int sequence) {
        assertThat(only(instead("SEQUENCE", line)).sequence()).isEqualTo(sequence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tokyo Standard Time|Asia/Tokyo",
                "W. Europe Standard Time|Europe/Berlin",
                "Eastern Standard Time|America/New_York",
                "Mitteleuropäische Zeit|Europe/Paris",
                "Mitteleuropäische Sommerzeit|Europe/Paris",
                "normaltid for Sentral-Europa|Europe/Paris",
                "Centraleuropeisk normaltid|Europe/Paris",
                "heure normale d’Europe centrale|Europe/Paris",
                "Pacific Time|America/Los_Angeles",
                "UTC|UTC",
                "Z|Z",
                "GMT+2|GMT+02:00",
                "+05:30|+05:30"
            })
    void knowsAZoneByItsNames(String name, ZoneId zone) {
        var line = "RECURRENCE-ID;TZID=\"" + name + "\":20261204T090000";

        assertThat(only(instead("RECURRENCE-ID", line))
                        .occurrence()
                        .orElseThrow()
                        .zone())
                .isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "20261204T090000, +01:00", "20260704T090000, +02:00", "20260329T010000, +01:00", "20260329T030000, +02:00",
        "20261025T040000, +01:00", "20260115T090000, +01:00", "15990101T000000, +01:00", "99991231T235959, +01:00"
    })
    void reckonsTheZoneAFileDescribes(String time, ZoneId offset) {
        assertThat(zone(time, "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
                .isEqualTo(offset);
    }

    /** A guess could be another day. The day stands as it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MINUTELY",
                "FREQ=SECONDLY;BYDAY=-1SU;BYMONTH=10",
                "FREQ=DAILY;BYMONTH=10",
                "FREQ=YEARLY;BYDAY=SU",
                "FREQ=YEARLY;BYSETPOS=1",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;INTERVAL=2",
                "FREQ=YEARLY;BYDAY=1XX",
                "x",
                ";;;;"
            })
    void guessesNoZoneFromARuleThatIsNotSimple(String rule) {
        assertThat(zone("20261204T090000", rule, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
                .isNull();
    }

    @Test
    void readsADayInTheZoneOfTheTable() {
        var late = instead("RECURRENCE-ID", "RECURRENCE-ID:20261203T233000Z");
        assertThat(only(late).occurrence().orElseThrow().dayIn(TOKYO)).isEqualTo(FRIDAY);
        var day = instead("RECURRENCE-ID", "RECURRENCE-ID;VALUE=DATE:20261204");
        assertThat(only(day).occurrence().orElseThrow().dayIn(TOKYO)).isEqualTo(FRIDAY);
    }

    private static ZoneId zone(String time, String standard, String daylight) {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Our own
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:%s
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:%s
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT""".formatted(standard, daylight);
        var file = instead("RECURRENCE-ID", "RECURRENCE-ID;TZID=Our own:" + time)
                .replace("BEGIN:VEVENT", zone.replace("\n", "\r\n"));
        return only(file).occurrence().orElseThrow().zone();
    }
}
