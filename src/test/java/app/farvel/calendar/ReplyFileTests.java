package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Kind;
import app.farvel.calendar.Reply.Occurrence;
import app.farvel.calendar.Reply.Voice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as the common programs write them. */
class ReplyFileTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final String GMAIL = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:REPLY
            BEGIN:VEVENT
            DTSTART:20261204T080000Z
            DTEND:20261204T091500Z
            DTSTAMP:20261124T101500Z
            ORGANIZER;CN=Kari Nordmann:mailto:kari@example.com
            UID:coffee-1@farvel
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Line N
             ygård;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="I bring cake, and a friend":mailto
             :line@nordlys.example
            CREATED:20261123T120000Z
            LAST-MODIFIED:20261124T101500Z
            SEQUENCE:2
            STATUS:CONFIRMED
            SUMMARY:Coffee\\, first Friday
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String OUTLOOK = """
            BEGIN:VCALENDAR
            METHOD:REPLY
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=TENTATIVE;CN="Nygård, Line":MAILTO:Line@Nordlys.example
            COMMENT;LANGUAGE=nb-NO:Kommer kanskje\\,\\nser an været\\n
            UID:coffee-1@farvel
            RECURRENCE-ID;TZID=W. Europe Standard Time:20261204T090000
            SUMMARY;LANGUAGE=nb-NO:Foreløpig godtatt: Coffee\\, first Friday
            DTSTART;TZID=W. Europe Standard Time:20261204T090000
            DTEND;TZID=W. Europe Standard Time:20261204T101500
            CLASS:PUBLIC
            PRIORITY:5
            DTSTAMP:20261124T101500Z
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            SEQUENCE:0
            LOCATION;LANGUAGE=nb-NO:Kafé Å
            X-MICROSOFT-CDO-APPT-SEQUENCE:0
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=START:-PT15M
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String APPLE = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            METHOD:REPLY
            PRODID:-//Apple Inc.//macOS 15.1//EN
            VERSION:2.0
            BEGIN:VEVENT
            ATTENDEE;CN="Line";CUTYPE=INDIVIDUAL;EMAIL="line@nordlys.example";PARTSTAT=DECLINED;ROLE=REQ-PARTICIPANT:/aMjIyMjQ/principal/
            DTEND;TZID=Europe/Oslo:20261204T101500
            DTSTAMP:20261124T101500Z
            DTSTART;TZID=Europe/Oslo:20261204T090000
            ORGANIZER;CN="Kari":mailto:kari@example.com
            RRULE:FREQ=MONTHLY;BYDAY=1FR
            SEQUENCE:0
            UID:coffee-1@farvel
            END:VEVENT
            BEGIN:VEVENT
            ATTENDEE;CN="Line";EMAIL="line@nordlys.example";PARTSTAT=ACCEPTED:mailto:line@nordlys.example
            DTSTAMP:20261124T101500Z
            DTSTART:20270107T233000Z
            RECURRENCE-ID:20270107T233000Z
            SEQUENCE:1
            UID:coffee-1@farvel
            END:VEVENT
            END:VCALENDAR
            """;

    private static Reply only(String text) {
        return ReplyFile.read(text.replace("\n", "\r\n")).get(0);
    }

    private static Voice voice(String email, String name, String comment) {
        return new Voice(email, name, Participation.ACCEPTED, "", "", comment);
    }

    private static Voice voice(Reply reply) {
        return reply.voices().get(0);
    }

    @Test
    void readsGmailsAnswer() {
        assertThat(only(GMAIL))
                .isEqualTo(new Reply(
                        Kind.ANSWER,
                        "coffee-1@farvel",
                        2,
                        Optional.of(Instant.parse("2026-11-24T10:15:00Z")),
                        Optional.of(new Occurrence(LocalDate.of(2026, 12, 4), LocalTime.of(8, 0), ZoneOffset.UTC)),
                        false,
                        Optional.empty(),
                        List.of(voice("line@nordlys.example", "Line Nygård", "I bring cake, and a friend")),
                        List.of(),
                        "kari@example.com",
                        ""));
    }

    @Test
    void readsOutlooksAnswerAboutOneDay() {
        var reply = only(OUTLOOK);

        assertThat(voice(reply).answer()).isEqualTo(Participation.TENTATIVE);
        assertThat(voice(reply).email()).isEqualTo("Line@Nordlys.example");
        assertThat(voice(reply).name()).isEqualTo("Nygård, Line");
        assertThat(voice(reply).comment()).isEqualTo("Kommer kanskje,\nser an været");
        var occurrence = reply.occurrence().orElseThrow();
        assertThat(occurrence.time()).isEqualTo(LocalTime.of(9, 0));
        assertThat(occurrence.dayIn(OSLO)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(occurrence.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(occurrence.dayIn(ZoneId.of("Pacific/Honolulu"))).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void readsTwoAnswersOfOneFile() {
        var replies = ReplyFile.read(APPLE);

        assertThat(replies)
                .extracting(reply -> voice(reply).answer())
                .containsExactly(Participation.DECLINED, Participation.ACCEPTED);
        assertThat(replies).extracting(reply -> voice(reply).email()).containsOnly("line@nordlys.example");
        assertThat(replies.get(1).occurrence().orElseThrow().dayIn(OSLO)).isEqualTo(LocalDate.of(2027, 1, 8));
    }

    @Test
    void readsTheFileInTheMiddleOfAPastedMail() {
        var pasted = "Hi, see below.\n\n" + GMAIL.replace("\n", "\n\n") + "\n-- \nLine: no calendar line\n";

        assertThat(ReplyFile.read(pasted)).hasSize(1);
    }

    @Test
    void readsUtf8WithAMarkAndOldWindowsLetters() {
        var marked = ("\uFEFF" + GMAIL).getBytes(StandardCharsets.UTF_8);
        var old = OUTLOOK.getBytes(Charset.forName("windows-1252"));

        assertThat(voice(ReplyFile.read(marked).get(0)).name()).isEqualTo("Line Nygård");
        assertThat(voice(ReplyFile.read(old).get(0)).name()).isEqualTo("Nygård, Line");
    }

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "DELEGATED, DELEGATED", "Tentative, TENTATIVE"})
    void takesAnswersInSmallLetters(String word, Participation answer) {
        assertThat(voice(only(GMAIL.replace("PARTSTAT=ACCEPTED", "PARTSTAT=" + word)))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void readsWithoutWhatIsOftenMissing() {
        var bare = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID: coffee-1@farvel
                ATTENDEE;PARTSTAT=ACCEPTED:line+coffee%25x@nordlys.example
                END:VEVENT
                END:VCALENDAR""";

        assertThat(only(bare))
                .isEqualTo(new Reply(
                        Kind.ANSWER,
                        "coffee-1@farvel",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(voice("line+coffee%x@nordlys.example", "", "")),
                        List.of(),
                        "",
                        ""));
    }

    @Test
    void takesAZoneOfNoKnownNameAsTheFileDescribesIt() {
        var odd = OUTLOOK.replace("W. Europe Standard Time", "Customized Time Zone 1");

        var occurrence = only(odd).occurrence().orElseThrow();

        assertThat(occurrence.zone()).hasToString("+01:00");
        assertThat(occurrence.dayIn(ZoneId.of("Pacific/Honolulu"))).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void keepsTheDayOfAZoneNobodyKnows() {
        var odd = GMAIL.replace("SEQUENCE:2", "RECURRENCE-ID;TZID=Nowhere/Land:20261204T090000");

        var occurrence = only(odd).occurrence().orElseThrow();

        assertThat(occurrence.zone()).isNull();
        assertThat(occurrence.dayIn(ZoneId.of("Pacific/Honolulu"))).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void readsTheAnswerToItsOwnInvitation() {
        var guest = new Attendee(new Mailbox("Åse \"Å\" Ås", "a?s+e@nordlys.example"), Participation.ACCEPTED, false);
        var time = EventTime.at(LocalDate.of(2026, 12, 4), LocalTime.of(9, 0), OSLO, Duration.ofHours(1));
        var event = CalendarEvent.of("coffee-1@farvel", time, "x")
                .insteadOf(LocalDate.of(2026, 12, 4).atTime(9, 0).atZone(OSLO))
                .invites(new Mailbox("", "kari@example.com"), guest)
                .event();

        var answer = CalendarFile.request(event).text(Instant.EPOCH).replace("METHOD:REQUEST", "METHOD:REPLY");

        assertThat(voice(ReplyFile.read(answer).get(0)).email()).isEqualTo("a?s+e@nordlys.example");
        assertThat(voice(ReplyFile.read(answer).get(0)).name()).isEqualTo("Åse 'Å' Ås");
        assertThat(ReplyFile.read(answer).get(0).occurrence().orElseThrow().zone())
                .isEqualTo(OSLO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHOD:REPLY|METHOD:REQUEST|INVITATION|0",
                "METHOD:REPLY|METHOD:PUBLISH|PUBLICATION|0",
                "METHOD:REPLY|METHOD:X-OWN|NO_REPLY|0",
                "BEGIN:VCALENDAR|BEGIN:VCARD|NO_CALENDAR|0",
                "UID:coffee-1@farvel|X-UID:1|NO_UID|6",
                "PARTSTAT=ACCEPTED|PARTSTAT=NEEDS-ACTION|NO_ANSWER|6",
                "PARTSTAT=ACCEPTED|ROLE=CHAIR|NO_ANSWER|6",
                "END:VEVENT|X:1|MALFORMED|22",
                "END:VCALENDAR|X:1|CUT_OFF|1",
                "' ygård'|ygård|MALFORMED|13"
            })
    void namesTheLineThatIsBroken(String what, String by, Fault fault, int line) {
        var text = GMAIL.replace(what, by);

        assertThatExceptionOfType(BrokenCalendarFile.class)
                .isThrownBy(() -> ReplyFile.read(text))
                .satisfies(e -> assertThat(e.fault() + " " + e.line()).isEqualTo(fault + " " + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n ", "yes!", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nEND:VCALENDAR"})
    void refusesWhatIsNoAnswer(String text) {
        assertThatExceptionOfType(BrokenCalendarFile.class).isThrownBy(() -> ReplyFile.read(text));
    }

    @Test
    void readsNothingEndless() {
        var lines = "BEGIN:VCALENDAR\n" + "X:1\n".repeat(20_000);
        var deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(1000);
        var wide = new byte[1024 * 1024];

        assertThatExceptionOfType(BrokenCalendarFile.class).isThrownBy(() -> ReplyFile.read(lines));
        assertThatExceptionOfType(BrokenCalendarFile.class).isThrownBy(() -> ReplyFile.read(deep));
        assertThatExceptionOfType(BrokenCalendarFile.class).isThrownBy(() -> ReplyFile.read(wide));
    }

    @Test
    void comesThroughOddValues() {
        for (var odd : new String[] {
            "RECURRENCE-ID:yesterday", "RECURRENCE-ID;TZID=Nowhere/Land:20261204T090000", "SEQUENCE:two", "SEQUENCE:-4",
            "RECURRENCE-ID;VALUE=DATE:20261204", "RECURRENCE-ID:20261399T990000Z", "COMMENT:", "DTSTART:x"
        }) {
            var reply = only(GMAIL.replace("SEQUENCE:2", odd));

            assertThat(voice(reply).answer()).isEqualTo(Participation.ACCEPTED);
            assertThat(reply.sequence()).isGreaterThanOrEqualTo(0);
        }
    }
}
