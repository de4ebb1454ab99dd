package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.farvel.calendar.CalendarFile.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final EventTime COFFEE =
            EventTime.at(LocalDate.of(2026, 12, 4), LocalTime.of(9, 0), OSLO, Duration.ofMinutes(75));
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Mailbox KARI = new Mailbox("Kari Nordmann", "kari@example.com");
    private static final Mailbox LINE = new Mailbox("Line Nygård", "line@nordlys.example");

    private static CalendarEvent.Draft coffee() {
        return CalendarEvent.of("coffee-1@farvel", COFFEE, "Coffee, first Friday")
                .invites(KARI, Attendee.asked(LINE));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    /** Of two hours of one name a line can only mean the first; an end in the second is a length. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2027-10-31, 02:30, 60",
        "Europe/Oslo, 2027-10-31, 01:30, 120",
        "America/New_York, 2026-11-01, 01:15, 90",
        "Europe/London, 2027-10-31, 00:45, 60",
        "Europe/Oslo, 2027-10-31, 02:30, 120",
        "Europe/Oslo, 2027-03-28, 01:30, 60"
    })
    void endsAfterItBeginsWhateverTheClockDoes(ZoneId zone, LocalDate day, LocalTime time, long minutes) {
        var length = Duration.ofMinutes(minutes);
        var event = CalendarEvent.of("coffee-1@farvel", EventTime.at(day, time, zone, length), "Coffee")
                .event();

        var text = new CalendarFile(Method.PUBLISH, "", List.of(event)).text(NOW);

        var start = ZonedDateTime.of(day, time, zone);
        var said = CalendarText.parsed(text);
        var end = value(event(said), "DTEND");
        assertThat(
                        end.isEmpty()
                                ? Duration.parse(value(event(said), "DURATION"))
                                : Duration.between(
                                        start, LocalDateTime.parse(end, LOCAL).atZone(zone)))
                .isEqualTo(length);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void isReadByAnotherLibrary(Method method) {
        var event = coffee().sequence(3)
                .description("Bring a friend;\nor two, or none")
                .location("Kafé Å, Storgata 1; Oslo")
                .url("https://farvel.example/rsvp/abc?x=1,2")
                .alarms(List.of(Duration.ofDays(1), Duration.ofMinutes(90)))
                .categories(List.of("Coffee", "a,b"))
                .lastModified(NOW)
                .event();

        var read = CalendarText.parsed(new CalendarFile(method, "", List.of(event)).text(NOW));

        assertThat(read.getProperty("METHOD"))
                .get()
                .extracting(p -> ((Property) p).getValue())
                .isEqualTo(method.name());
        assertThat(value(event(read), "UID")).isEqualTo("coffee-1@farvel");
        assertThat(value(event(read), "SEQUENCE")).isEqualTo("3");
        assertThat(value(event(read), "SUMMARY")).isEqualTo("Coffee, first Friday");
        assertThat(value(event(read), "DESCRIPTION")).isEqualTo("Bring a friend;\nor two, or none");
        assertThat(value(event(read), "LOCATION")).isEqualTo("Kafé Å, Storgata 1; Oslo");
        assertThat(value(event(read), "DTSTART")).isEqualTo("20261204T090000");
        assertThat(value(event(read), "DTEND")).isEqualTo("20261204T101500");
        assertThat(value(event(read), "DTSTAMP")).isEqualTo("20261123T120000Z");
        assertThat(value(event(read), "ORGANIZER")).isEqualTo("mailto:kari@example.com");
        assertThat(value(event(read), "STATUS")).isEqualTo(method == Method.CANCEL ? "CANCELLED" : "CONFIRMED");
        assertThat(event(read).getAlarms()).hasSize(method == Method.CANCEL ? 0 : 2);
    }

    @Test
    void asksOneGuestForAnAnswer() {
        var lines = CalendarText.lines(CalendarFile.request(coffee().event()).text(NOW));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "CN=Line Nygård",
                                "PARTSTAT=NEEDS-ACTION",
                                "RSVP=TRUE",
                                "CUTYPE=INDIVIDUAL",
                                "ROLE=REQ-PARTICIPANT")
                        .endsWith(":mailto:line@nordlys.example"));
        assertThat(lines)
                .contains("PRODID:-//Farvel//Farvel//EN", "VERSION:2.0", "DTSTART;TZID=Europe/Oslo:20261204T090000");
    }

    @Test
    void namesNoGuestInWhatIsPublished() {
        var lines = CalendarText.lines(
                CalendarFile.publish("Farvel, mine", List.of(coffee().event())).text(NOW));

        assertThat(lines).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(lines).contains("X-WR-CALNAME:Farvel\\, mine", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    @Test
    void invitesNobodyWithoutHostAndGuest() {
        var event = CalendarEvent.of("x", COFFEE, "x").event();

        assertThatIllegalArgumentException().isThrownBy(() -> CalendarFile.request(event));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarFile.cancel(event));
    }

    @Test
    void repeatsButForSomeDays() {
        var start = ZonedDateTime.of(2026, 12, 4, 9, 0, 0, 0, OSLO);
        var rule = Recurrence.parse("FREQ=MONTHLY;BYDAY=1FR").until(LocalDate.of(2027, 6, 30));
        var series = coffee().repeats(rule, List.of(start.plusMonths(1).withDayOfMonth(1)))
                .event();
        var moved = CalendarEvent.of("coffee-1@farvel", EventTime.at(start.withHour(10), Duration.ofHours(1)), "Later")
                .sequence(1)
                .insteadOf(start)
                .invites(KARI, Attendee.asked(LINE))
                .event();

        var text = CalendarFile.request(series, moved).text(NOW);

        CalendarText.parsed(text);
        assertThat(CalendarText.lines(text))
                .contains(
                        "RRULE:FREQ=MONTHLY;UNTIL=20270630T215959Z;BYDAY=1FR",
                        "EXDATE;TZID=Europe/Oslo:20270101T090000",
                        "RECURRENCE-ID;TZID=Europe/Oslo:20261204T090000");
        assertThat(CalendarText.lines(text))
                .filteredOn("BEGIN:VTIMEZONE"::equals)
                .hasSize(1);
    }

    @Test
    void keepsTheDaysOfWholeDays() {
        var rule = Recurrence.parse("FREQ=YEARLY").until(LocalDate.of(2029, 1, 1));
        var day = LocalDate.of(2026, 11, 27);
        var event = CalendarEvent.of("d@farvel", EventTime.on(day), "Deadline")
                .repeats(rule, List.of())
                .event();

        var text = CalendarFile.publish("", List.of(event)).text(NOW);

        CalendarText.parsed(text);
        assertThat(CalendarText.lines(text))
                .contains(
                        "DTSTART;VALUE=DATE:20261127",
                        "DTEND;VALUE=DATE:20261128",
                        "RRULE:FREQ=YEARLY;UNTIL=20290101",
                        "TRANSP:TRANSPARENT")
                .noneMatch(line -> line.startsWith("TZID"));
    }

    @Test
    void writesUtcWithoutATimeZone() {
        var event = CalendarEvent.of(
                        "u@farvel",
                        EventTime.at(ZonedDateTime.of(2026, 12, 4, 9, 0, 0, 0, ZoneId.of("UTC")), Duration.ofHours(1)),
                        "x")
                .event();

        var lines = CalendarText.lines(CalendarFile.publish("", List.of(event)).text(NOW));

        assertThat(lines).contains("DTSTART:20261204T090000Z").doesNotContain("BEGIN:VTIMEZONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nATTENDEE:mailto:mallory@example.com",
                "x\nEND:VEVENT\nBEGIN:VEVENT",
                "x\rSTATUS:CANCELLED",
                "x\u2028STATUS:CANCELLED\u0085METHOD:CANCEL\u000BX:1\fX:2",
                "x\\nSTATUS:CANCELLED",
                "\";RSVP=FALSE:mailto:mallory@example.com\r\nX:\"",
                "x\u0000y\u0007z \uD83D\uDE00 \uD800 end",
                "^n^'^^ %0D%0A &#10;",
                "\r\n \r\n",
                ":;,\\"
            })
    void takesNoTypedTextForALine(String typed) {
        var guest = Attendee.asked(new Mailbox(typed, "line@nordlys.example"));
        var event = CalendarEvent.of("1" + typed, COFFEE, typed)
                .description(typed)
                .location(typed)
                .url("https://farvel.example/" + typed)
                .categories(List.of(typed, "b"))
                .alarms(List.of(Duration.ofDays(1)))
                .invites(new Mailbox(typed, "kari@example.com"), guest)
                .event();

        for (var file : List.of(CalendarFile.request(event), CalendarFile.publish(typed, List.of(event)))) {
            var lines = CalendarText.lines(file.text(NOW));
            assertThat(lines).noneMatch(line -> line.matches("(STATUS:CANCELLED|METHOD:CANCEL|X:.*)"));
            assertThat(lines).filteredOn("BEGIN:VEVENT"::equals).hasSize(1);
            assertThat(lines).noneMatch(line -> line.startsWith("ATTENDEE") && line.endsWith("mallory@example.com"));
            assertThat(lines).filteredOn(line -> line.startsWith("METHOD:")).hasSize(1);
            assertThat(lines)
                    .noneMatch(line -> line.startsWith("ATTENDEE")
                            && line.replaceAll("\"[^\"]*\"", "").contains("FALSE"));
            CalendarText.parsed(file.text(NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b@example.com", "a@b@c", "a\r\n@example.com", "", "<a@example.com>", "a@exa\u0000mple.com"})
    void refusesWhatIsNoMailbox(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mailbox("x", email));
    }

    @Test
    void foldsByOctetsAndNeverInsideACharacter() {
        for (var word : List.of("å", "æøå x", "\uD83D\uDE00", "日本語", "a")) {
            for (var count = 1; count < 120; count++) {
                var wide = word.repeat(count);
                var event = CalendarEvent.of("f@farvel", COFFEE, wide).event();

                var lines = CalendarText.lines(
                        new String(CalendarFile.publish("", List.of(event)).bytes(NOW), StandardCharsets.UTF_8));

                assertThat(lines).contains("SUMMARY:" + wide.strip());
            }
        }
    }
}
