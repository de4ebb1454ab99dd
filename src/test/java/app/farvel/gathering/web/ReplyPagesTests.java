package app.farvel.gathering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answers of calendar programs, as they arrive by mail. */
@ApplicationTest
class ReplyPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private Guest sonja;

    @BeforeEach
    void sonjaIsInvited() {
        kari = accounts.kari();
        table = tables.open(kari, 5);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, YES", "TENTATIVE, MAYBE", "DECLINED, NO"})
    void recordsWhatGmailSends(String said, Rsvp answer) {
        var gmail = reply("METHOD:REPLY", "RECURRENCE-ID:" + utc(friday.plannedOn()), """
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=%s;CN=Sonja;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="With cake":mailto:Sonja.Lie@EXAMPLE.com""".formatted(said));

        assertThat(paste(gmail)).hasStatusOk().bodyText().contains("Sonja (Sonja.Lie@EXAMPLE.com) says", "With cake");

        assertThat(sonjas().answer()).isEqualTo(answer);
        assertThat(sonjas().answeredBy()).isEqualTo(By.CALENDAR);
        assertThat(sonjas().word()).isEqualTo("With cake");
    }

    @Test
    void recordsWhatOutlookSendsAsAFile() {
        var outlook = reply(
                "METHOD:REPLY",
                "RECURRENCE-ID;TZID=W. Europe Standard Time:" + local(friday.plannedOn()),
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Lie, Sonja\":MAILTO:sonja.lie@example.com\nCOMMENT:Gjerne!");
        var file = new MockMultipartFile("file", "invite.ics", "text/calendar", outlook.getBytes(UTF_8));

        var answer = mvc.post()
                .uri(address())
                .multipart()
                .file(file)
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(sonjas().isSeated()).isTrue();
        assertThat(sonjas().word()).isEqualTo("Gjerne!");
    }

    /** Some programs leave out which date of a series it is; the start is that date's all the same. */
    @Test
    void takesAnAnswerForNoOtherDateThanItsStart() {
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, second);
        var answer = reply("METHOD:REPLY", "X-A:1", attendee("ACCEPTED", "sonja.lie@example.com"));

        assertThat(paste(answer.replace("DTSTART:20261204T080000Z", "DTSTART:" + utc(friday.plannedOn()))))
                .hasStatusOk();
        assertThat(sonjas().isSeated()).isTrue();
        assertThat(tables.of(kari, second, sonja).isSeated()).isFalse();

        assertThat(paste(answer.replace("DTSTART:20261204T080000Z", "X-B:1")))
                .bodyText()
                .contains("does not say for which date");
        assertThat(tables.of(kari, second, sonja).isSeated()).isFalse();
    }

    @Test
    void knowsAMovedDateByTheDayItHadFirst() {
        tables.moveTo(kari, table, friday.plannedOn(), friday.plannedOn().plusDays(3));

        paste(dated(friday.plannedOn(), "ACCEPTED", "sonja.lie@example.com"));

        assertThat(sonjas().isSeated()).isTrue();
    }

    @Test
    void asksWhoItIsWhenNobodyHasTheAddress() {
        var reply = dated(friday.plannedOn(), "ACCEPTED", "sonja@work.example");

        assertThat(paste(reply))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("sonja@work.example", "no guest has this address", "Sonja Lie</option>");
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);

        assertThat(post("text", reply, "guest", sonja.id().toString())).hasStatusOk();
        assertThat(sonjas().isSeated()).isTrue();
    }

    @Test
    void recordsNothingThatIsAboutSomethingElse() {
        assertThat(paste(dated(friday.plannedOn(), "ACCEPTED", "sonja.lie@example.com")
                        .replace(table.uid(), "another@farvel")))
                .bodyText()
                .contains("to another invitation");
        assertThat(paste(dated(friday.plannedOn().plusDays(1), "ACCEPTED", "sonja.lie@example.com")))
                .bodyText()
                .contains("there is no such date");
        assertThat(paste(dated(friday.plannedOn(), "DELEGATED", "sonja.lie@example.com")))
                .bodyText()
                .contains("neither yes nor maybe nor no");

        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void saysWhereAFileIsBrokenAndKeepsIt() {
        assertThat(paste("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file ends too early: what begins in line", "UID:x");
        assertThat(paste(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is nothing in it");
        assertThat(paste("Hello Kari")).bodyText().contains("No line says BEGIN:VCALENDAR");
    }

    private String dated(LocalDate day, String said, String email) {
        return reply("METHOD:REPLY", "RECURRENCE-ID:" + utc(day), attendee(said, email));
    }

    private static String attendee(String said, String email) {
        return "ATTENDEE;PARTSTAT=" + said + ":mailto:" + email;
    }

    private String reply(String method, String recurrence, String attendee) {
        return String.join(
                "\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Test//EN",
                method,
                "BEGIN:VEVENT",
                "UID:" + table.uid(),
                "DTSTAMP:20261124T101500Z",
                "DTSTART:20261204T080000Z",
                recurrence,
                attendee.strip(),
                "SEQUENCE:0",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    private String utc(LocalDate day) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .format(day.atTime(9, 0).atZone(table.zone()).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String local(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T090000";
    }

    private Invitation sonjas() {
        return tables.of(kari, friday, sonja);
    }

    private String address() {
        return "/gatherings/" + table.id() + "/reply";
    }

    private MvcTestResult paste(String text) {
        return post("text", text);
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post().uri(address()).with(SignedIn.as(kari)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
