package app.farvel.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpEntry;
import app.farvel.gathering.RsvpService;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of a reply: which of two counts, whose it is, and which date it means. */
@ApplicationTest
class ReplyFateTests {

    private static final String LINE = "line.holm@example.com";
    private static final String AMIR = "amir.khan@example.com";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    RsvpService answers;

    @Autowired
    Guests guests;

    @Autowired
    ContactService contacts;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private Guest line;
    private Guest amir;

    @BeforeEach
    void twoAreInvited() {
        kari = accounts.kari();
        table = tables.open(kari, 5);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        line = tables.regular(kari, table, "Line Holm");
        amir = tables.regular(kari, table, "Amir Khan");
        tables.invite(kari, friday);
    }

    // Which of two counts

    @Test
    void keepsTheAnswerThatWasWrittenLaterWhicheverIsReadFirst() {
        take(reply(says("DECLINED", LINE)).stamped(ago(2)));

        assertThat(take(reply(says("ACCEPTED", LINE), "COMMENT:With cake").stamped(ago(9))))
                .hasStatusOk()
                .bodyText()
                .contains("This is older than their answer of", "(no), which stays", "With cake");

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
        assertThat(lines().word()).isEmpty();
        assertThat(history(line)).extracting(RsvpEntry::answer).containsExactly(Rsvp.NO, Rsvp.YES);
        assertThat(asHost("/gatherings/" + table.id() + "/guests/" + line.id()))
                .bodyText()
                .contains("older, does not count", "With cake");
        assertThat(asHost("/gatherings/" + table.id() + "?date=" + friday.plannedOn()))
                .bodyText()
                .doesNotContain("changed from yes");
    }

    @Test
    void keepsTheLaterOfTwoForOneDateInOneFile() {
        var later = reply(says("DECLINED", LINE)).stamped(ago(2));
        var earlier = reply(says("ACCEPTED", LINE)).stamped(ago(9));

        assertThat(post("text", file("REPLY", later, earlier)))
                .bodyText()
                .contains("says no for", "This is older than their answer of");

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
    }

    @ParameterizedTest
    @CsvSource({"GUEST", "HOST"})
    void keepsWhatWasSaidSinceInAnotherWay(By by) {
        say(line, Rsvp.NO, by);

        take(reply(says("ACCEPTED", LINE)).stamped(ago(5)));
        assertThat(lines().answer()).isEqualTo(Rsvp.NO);

        say(line, Rsvp.MAYBE, by);
        assertThat(lines().answer()).isEqualTo(Rsvp.MAYBE);
    }

    /** Said once more, it is as new as that. */
    @Test
    void keepsAnAnswerThatWasConfirmedSince() {
        take(reply(says("ACCEPTED", LINE)).stamped(ago(9)));
        take(reply(says("ACCEPTED", LINE)).stamped(ago(2)));

        take(reply(says("DECLINED", LINE)).stamped(ago(5)));

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void letsALaterFileWinOverALinkUsedBefore() {
        say(line, Rsvp.NO, By.GUEST);

        take(reply(says("ACCEPTED", LINE)).stamped(tables.now().plusSeconds(2)));

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
    }

    /** A clock that runs ahead makes nothing that comes afterwards older than it. */
    @Test
    void believesNoClockThatRunsAhead() {
        var ahead = reply(says("ACCEPTED", LINE)).stamped(tables.now().plus(Duration.ofDays(400)));
        take(ahead);
        assertThat(lines().answer()).isEqualTo(Rsvp.YES);

        say(line, Rsvp.NO, By.GUEST);
        take(ahead);

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
        assertThat(history(line)).hasSize(2);
    }

    @Test
    void doublesNothingThatIsTakenTwice() {
        var yes = reply(says("ACCEPTED", LINE)).stamped(ago(9));
        var no = reply(says("DECLINED", LINE)).stamped(ago(2));
        for (var each : List.of(yes, no, yes, no, yes)) take(each);

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
        assertThat(history(line)).hasSize(2);
    }

    @Test
    void takesTheOneReadLastWhereNeitherSaysWhenItWasWritten() {
        take(reply(says("ACCEPTED", LINE)).unstamped());
        take(reply(says("DECLINED", LINE)).unstamped());

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
    }

    /** SEQUENCE comes before DTSTAMP (RFC 5546, 2.1.5), and nobody can have answered what has not been. */
    @ParameterizedTest
    @CsvSource({"0, NO", "1, YES", "7, YES"})
    void keepsTheAnswerToTheDateAsItIsNow(int sequence, Rsvp right) {
        tables.invite(kari, friday);
        tables.moveTo(kari, table, friday.plannedOn(), friday.plannedOn().plusDays(3));
        take(reply(says("DECLINED", LINE)).sequence(1).stamped(ago(9)));

        take(reply(says("ACCEPTED", LINE)).sequence(sequence).stamped(ago(2)));

        assertThat(lines().answer()).isEqualTo(right);
    }

    @Test
    void keepsAHigherNumberThanAnyFromWinningForEver() {
        take(reply(says("ACCEPTED", LINE)).sequence(99).stamped(ago(9)));

        take(reply(says("DECLINED", LINE)).stamped(ago(2)));

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
    }

    // Whose it is

    @Test
    void asksWhoseItIsWhereSeveralAnswerAndRecordsThatOneOnly() {
        say(amir, Rsvp.YES, By.GUEST);
        var listed = reply(says("ACCEPTED", LINE), says("DECLINED", AMIR), says("ACCEPTED", kari.email()))
                .stamped(tables.now().plusSeconds(2));

        assertThat(take(listed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Several people answer in this file", LINE + ": yes", AMIR + ": no")
                .doesNotContain(kari.email() + ": yes");
        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);

        assertThat(choose(listed, "voice", "0")).hasStatusOk();

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        assertThat(of(amir).answer()).isEqualTo(Rsvp.YES);
        assertThat(history(amir)).hasSize(1);
    }

    @Test
    void takesTheOneWhoIsNotTheHost() {
        assertThat(take(reply(
                        says("DECLINED", LINE), says("ACCEPTED", kari.email().toUpperCase(Locale.ROOT)))))
                .hasStatusOk();
        assertThat(lines().answer()).isEqualTo(Rsvp.NO);

        assertThat(take(reply(says("ACCEPTED", kari.email())))).bodyText().contains("This is your own answer");
    }

    @Test
    void asksWhoItIsOnlyForTheOneChosen() {
        var listed = reply(says("ACCEPTED", "line@work.example"), says("DECLINED", "amir@work.example"));

        assertThat(choose(listed, "voice", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("line@work.example", "no guest has this address");
        assertThat(choose(listed, "voice", "0", "guest", line.id().toString())).hasStatusOk();

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        assertThat(of(amir).answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void asksWhichOfTwoWithOneAddressItIs() {
        var other = shares(LINE, "Lars Holm");
        var reply = reply(says("ACCEPTED", LINE));

        assertThat(take(reply))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("more than one guest has this address", "Lars Holm</option>", "Line Holm</option>")
                .doesNotContain("Amir Khan</option>");
        assertThat(choose(reply, "guest", amir.id().toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        choose(reply, "guest", other.id().toString());

        assertThat(of(other).answer()).isEqualTo(Rsvp.YES);
        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);
        assertThat(of(amir).answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void recordsNothingForEitherWhereOnePassesItOn() {
        var to = "ATTENDEE;PARTSTAT=DELEGATED;CN=Line;DELEGATED-TO=\"mailto:siri@elsewhere.example\":mailto:" + LINE;
        var from = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Siri;DELEGATED-FROM=\"mailto:" + LINE
                + "\":mailto:siri@elsewhere.example";

        for (var each : List.of(reply(to, from), reply(to), reply(from), reply(from, to)))
            assertThat(take(each))
                    .hasStatusOk()
                    .bodyText()
                    .contains("passes the invitation on to", "siri@elsewhere.example", "/guests/add?");

        assertThat(history(line)).isEmpty();
        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);
    }

    /** Who comes instead may be at the table anyway. */
    @Test
    void takesTheAnswerOfAStandInWhoIsAGuest() {
        take(reply("ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:" + LINE + "\":mailto:" + AMIR));

        assertThat(of(amir).answer()).isEqualTo(Rsvp.YES);
        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);
    }

    /** Whoever sends what they happen to know of others changes nobody's answer. */
    @ParameterizedTest
    @ValueSource(strings = {"NEEDS-ACTION", "ACCEPTED-BY-FAX", ""})
    void asksWhoseItIsWhereTheSenderSaysNothingAndAnotherDoes(String silence) {
        var listed = reply(says(silence, LINE), says("ACCEPTED", AMIR));

        assertThat(post("text", mail(LINE.toUpperCase(Locale.ROOT), listed)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is another guest’s", AMIR + ": yes");
        assertThat(of(amir).answer()).isEqualTo(Rsvp.NONE);

        post("kept", kept(mail(LINE, listed)), "voice", "0");

        assertThat(of(amir).answer()).isEqualTo(Rsvp.YES);
        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void asksWhoseItIsWhereAGuestSendsNothingButTheAnswerOfAnother() {
        post("text", mail(LINE, reply(says("DECLINED", AMIR))));
        post(
                "text",
                mail("line@work.example", reply(says("NEEDS-ACTION", "line@work.example"), says("DECLINED", AMIR))));

        assertThat(history(amir)).isEmpty();
    }

    /** An assistant, the host who passes a mail on, a guest with an address nobody knew. */
    @Test
    void believesTheOnlyAnswerOfAMailThatNoOtherGuestSent() {
        post("text", mail("office@example.com", reply(says("ACCEPTED", LINE))));
        post("text", mail(kari.email(), reply(says("NEEDS-ACTION", kari.email()), says("DECLINED", AMIR))));

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        assertThat(of(amir).answer()).isEqualTo(Rsvp.NO);
        assertThat(post("text", mail(LINE, reply(says("ACCEPTED", "line@work.example")))))
                .bodyText()
                .contains("no guest has this address");
    }

    @Test
    void knowsAnAddressByBothSpellingsOfItsDomain() {
        var lars = shares("lars@bücher.example", "Lars Holm");
        var listed = reply(says("ACCEPTED", "lars@xn--bcher-kva.example"), says("DECLINED", AMIR));

        post("text", mail("Lars@bücher.example", listed));

        assertThat(of(lars).answer()).isEqualTo(Rsvp.YES);
        assertThat(of(amir).answer()).isEqualTo(Rsvp.NONE);
    }

    /** Who passes their own invitation on does not speak for who sent the file. */
    @Test
    void takesTheSendersAnswerThoughAnotherPassesTheInvitationOn() {
        var passesOn = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:siri@elsewhere.example\":mailto:" + AMIR;

        post("text", mail(LINE, reply(passesOn, says("DECLINED", LINE))));
        assertThat(lines().answer()).isEqualTo(Rsvp.NO);

        assertThat(take(reply(passesOn, says("ACCEPTED", LINE))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Several people answer in this file");
        choose(reply(passesOn, says("ACCEPTED", LINE)).stamped(ago(1)), "voice", "1");
        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        assertThat(post("text", mail(AMIR, reply(passesOn, says("ACCEPTED", LINE)))))
                .bodyText()
                .contains("passes the invitation on to");
        assertThat(history(amir)).isEmpty();
    }

    @Test
    void takesTheAnswerOfAStandInWhoIsAGuestAndSendsBothLines() {
        var passesOn = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:" + AMIR + "\":mailto:" + LINE;

        post("text", mail(AMIR, reply(says("ACCEPTED", AMIR), passesOn)));

        assertThat(of(amir).answer()).isEqualTo(Rsvp.YES);
        assertThat(history(line)).isEmpty();
    }

    @Test
    void saysToWhomAStandInPassesItOn() {
        var first = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:" + AMIR + "\":mailto:" + LINE;
        var then = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:siri@elsewhere.example\":mailto:" + AMIR;

        assertThat(post("text", mail(AMIR, reply(first, then))))
                .bodyText()
                .contains(AMIR + " passes the invitation on to siri@elsewhere.example");
    }

    // Which date

    @ParameterizedTest
    @ValueSource(strings = {"RECURRENCE-ID:", "RECURRENCE-ID:yesterday", "RECURRENCE-ID;VALUE=DATE:20261304", "X-A:1"})
    void takesTheDayOfTheStartWhereTheDateCannotBeRead(String id) {
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, second);

        take(reply(says("ACCEPTED", LINE)).named(id));

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        assertThat(tables.of(kari, second, line).answer()).isEqualTo(Rsvp.NONE);
        assertThat(guest().standing()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void asksWhichDateWhereNothingSaysIt() {
        var nowhere = reply(says("ACCEPTED", LINE)).named("X-A:1").startingAt("X-B:1");

        assertThat(take(nowhere))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("does not say for which date", "value=\"" + friday.plannedOn() + "\"");
        choose(nowhere, "date", friday.plannedOn().toString());

        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void knowsAMovedDateByBothItsDays() {
        var moved = friday.plannedOn().plusDays(3);
        tables.moveTo(kari, table, friday.plannedOn(), moved);

        take(reply(says("ACCEPTED", LINE)).stamped(ago(9)));
        assertThat(lines().answer()).isEqualTo(Rsvp.YES);
        take(reply(says("DECLINED", LINE))
                .named("RECURRENCE-ID:" + start(moved))
                .stamped(ago(2)));

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
    }

    @Test
    void asksWhetherLaterDatesAreMeantToo() {
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, second);
        var range =
                reply(says("DECLINED", LINE)).named("RECURRENCE-ID;RANGE=THISANDFUTURE:" + start(friday.plannedOn()));

        assertThat(take(range))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("all later dates as well", "For which dates?");
        assertThat(history(line)).isEmpty();

        choose(range, "reach", "one");
        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
        assertThat(tables.of(kari, second, line).answer()).isEqualTo(Rsvp.NONE);

        assertThat(choose(range, "reach", "later")).bodyText().contains("and all later dates");
        assertThat(tables.of(kari, second, line).answer()).isEqualTo(Rsvp.NO);
        assertThat(guest().standing()).isEqualTo(Rsvp.NO);
    }

    /** A date before it that nobody is asked to yet is none of those. */
    @Test
    void leavesEarlierDatesOutWhereLaterOnesAreMeant() {
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        var third = tables.occurrence(kari, table, tables.date(kari, table, 3));
        tables.invite(kari, third);
        var range =
                reply(says("DECLINED", LINE)).named("RECURRENCE-ID;RANGE=THISANDFUTURE:" + start(third.plannedOn()));

        choose(range, "reach", "later");
        tables.invite(kari, second);

        assertThat(lines().answer()).isEqualTo(Rsvp.NONE);
        assertThat(tables.of(kari, second, line).answer()).isEqualTo(Rsvp.NONE);
        assertThat(tables.of(kari, third, line).answer()).isEqualTo(Rsvp.NO);
    }

    @Test
    void showsWhatIsProposedAndTheWayToMoveTheDate() {
        var saturday = friday.plannedOn().plusDays(1);
        var counter = reply(says("TENTATIVE", LINE), "COMMENT:A day later?")
                .startingAt(
                        "DTSTART;TZID=Europe/Oslo:" + DateTimeFormatter.BASIC_ISO_DATE.format(saturday) + "T100000");

        var page = post("text", file("COUNTER", counter));

        var move = "/gatherings/" + table.id() + "/dates/" + friday.plannedOn();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("proposes Saturday", ", 10:00 instead of Friday", "A day later?")
                .contains(move + "?day=" + saturday + "&amp;time=10:00");
        assertThat(history(line)).isEmpty();
        assertThat(asHost(move + "?day=" + saturday + "&time=10:00"))
                .bodyText()
                .contains("value=\"" + saturday + "\"", "value=\"10:00\"");
    }

    @Test
    void keepsAnAnswerToADateThatIsOverInTheHistoryOnly() {
        var past = tables.past(kari, table);
        var before = reply(says("ACCEPTED", LINE)).named("RECURRENCE-ID:" + start(past.plannedOn()));
        assertThat(take(before)).bodyText().contains("That date is over, and they were not asked to it");

        tables.invite(kari, past);
        assertThat(take(before)).bodyText().contains("That date is over: the answer is kept in the history");
        take(before);

        var invitation = tables.of(kari, past, line);
        assertThat(invitation.answer()).isEqualTo(Rsvp.NONE);
        assertThat(SignedIn.work(kari, () -> answers.history(invitation.id()))).hasSize(1);
    }

    @Test
    void saysOfEachInAFileWhatBecameOfIt() {
        var second = tables.date(kari, table, 2);
        var page = post(
                "text",
                file(
                        "REPLY",
                        reply(says("ACCEPTED", LINE)),
                        reply(says("DECLINED", LINE)).named("RECURRENCE-ID:" + start(second)),
                        reply(says("ACCEPTED", "nobody@example.com")),
                        reply(says("ACCEPTED", LINE)).named("RECURRENCE-ID:" + start(second.plusDays(1)))));

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("says yes for", "says no for", "no guest has this address", "there is no such date");
    }

    /** An event of a file. */
    private record Event(List<String> attendees, String id, String start, String stamp, int sequence) {

        Event stamped(Instant at) {
            return new Event(attendees, id, start, "DTSTAMP:" + UTC.format(at), sequence);
        }

        Event unstamped() {
            return new Event(attendees, id, start, "X-C:1", sequence);
        }

        Event named(String line) {
            return new Event(attendees, line, start, stamp, sequence);
        }

        Event startingAt(String line) {
            return new Event(attendees, id, line, stamp, sequence);
        }

        Event sequence(int number) {
            return new Event(attendees, id, start, stamp, number);
        }
    }

    private Event reply(String... lines) {
        var at = start(friday.plannedOn());
        return new Event(List.of(lines), "RECURRENCE-ID:" + at, "DTSTART:" + at, "DTSTAMP:" + UTC.format(ago(3)), 0);
    }

    private static String says(String what, String email) {
        return "ATTENDEE;PARTSTAT=" + what + ":mailto:" + email;
    }

    private String file(String method, Event... events) {
        var lines =
                new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "METHOD:" + method));
        for (var event : events) {
            lines.addAll(List.of("BEGIN:VEVENT", "UID:" + table.uid(), event.stamp(), event.start(), event.id()));
            lines.addAll(event.attendees());
            lines.addAll(List.of("SEQUENCE:" + event.sequence(), "END:VEVENT"));
        }
        lines.add("END:VCALENDAR");
        return String.join("\r\n", lines) + "\r\n";
    }

    private String mail(String sender, Event event) {
        return "From: " + sender + "\r\nTo: " + kari.email() + "\r\nSubject: Re: The open table\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n"
                + file("REPLY", event);
    }

    private static String kept(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult take(Event event) {
        return post("text", file("REPLY", event));
    }

    /** As the page's own questions are answered: the file comes along. */
    private MvcTestResult choose(Event event, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("kept", kept(file("REPLY", event))));
        return post(all.toArray(String[]::new));
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post()
                .uri("/gatherings/" + table.id() + "/reply")
                .with(SignedIn.as(kari))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult asHost(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private Guest shares(String email, String name) {
        var details = ContactDetails.of(name, "", Relation.COFFEE_DATE, Locale.ENGLISH)
                .withEmail(email);
        var contact = SignedIn.work(
                kari, () -> contacts.add(details, kari.language(), tables.now()).id());
        var guest = tables.regulars(kari, table, List.of(contact)).get(0);
        tables.invite(kari, friday);
        return guest;
    }

    private void say(Guest guest, Rsvp answer, By by) {
        UUID id = of(guest).id();
        SignedIn.work(kari, () -> answers.record(id, answer, false, "", by, tables.now()));
    }

    private List<RsvpEntry> history(Guest guest) {
        var id = of(guest).id();
        return SignedIn.work(kari, () -> answers.history(id));
    }

    private Guest guest() {
        return SignedIn.work(kari, () -> guests.get(table.id(), line.id()));
    }

    private Instant ago(int hours) {
        return tables.now().minus(Duration.ofHours(hours));
    }

    private String start(LocalDate day) {
        return UTC.format(day.atTime(9, 0).atZone(table.zone()));
    }

    private Invitation lines() {
        return of(line);
    }

    private Invitation of(Guest guest) {
        return tables.of(kari, friday, guest);
    }
}
