package app.farvel.gathering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files built as the examples of iTIP are (RFC 5546, 4), each given to the page as it arrives. */
@ApplicationTest
class ReplyExamplesTests {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String BROKEN = "field-text-error";

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
    @CsvSource({
        "reply-accepted, YES",
        "reply-declined, NO",
        "reply-tentative, MAYBE",
        "reply-with-start-only, YES",
        "reply-with-error, NO",
        "reply-to-an-instance-in-a-zone, YES"
    })
    void recordsAnAnswer(String example, Rsvp answer) throws IOException {
        assertThat(give(example)).hasStatusOk().bodyText().doesNotContain(BROKEN);

        assertThat(tables.of(kari, friday, sonja).answer()).isEqualTo(answer);
    }

    /** What becomes of them is not for the reader to say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply-delegating",
                "reply-of-a-delegate-who-accepts",
                "reply-of-a-delegate-who-declines",
                "counter",
                "counter-to-an-instance"
            })
    void readsWhoDelegatesOrProposes(String example) throws IOException {
        assertThat(give(example)).bodyText().doesNotContain(BROKEN).contains("What was in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request|an invitation, not an answer",
                "request-changed|an invitation, not an answer",
                "request-to-a-delegate|an invitation, not an answer",
                "request-with-two-instances|an invitation, not an answer",
                "request-for-busy-time|an invitation, not an answer",
                "add|an invitation, not an answer",
                "cancel|a date is called off",
                "cancel-published|a date is called off",
                "cancel-an-instance|a date is called off",
                "cancel-all-later|a date is called off",
                "publish|for everybody to read",
                "publish-changed|for everybody to read",
                "publish-with-an-alarm|for everybody to read",
                "publish-a-journal|for everybody to read",
                "refresh|for the invitation once more",
                "decline-counter|a host turns down another time",
                "reply-to-busy-time|holds no event",
                "reply-to-a-task|holds no event"
            })
    void saysWhatItIsThatIsNoAnswer(String example, String words) throws IOException {
        assertThat(give(example))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(BROKEN, words);

        assertThat(tables.of(kari, friday, sonja).answer()).isEqualTo(Rsvp.NONE);
    }

    private MvcTestResult give(String example) throws IOException {
        var start = friday.plannedOn().atTime(9, 0).atZone(table.zone());
        var text = new ClassPathResource("calendar/itip/" + example + ".ics")
                .getContentAsString(UTF_8)
                .replace("@UID@", table.uid())
                .replace("@START@", LOCAL.format(start.withZoneSameInstant(ZoneOffset.UTC)) + "Z")
                .replace("@LOCAL@", LOCAL.format(start));
        return mvc.post()
                .uri("/gatherings/" + table.id() + "/reply")
                .multipart()
                .file(new MockMultipartFile("file", example + ".ics", "text/calendar", text.getBytes(UTF_8)))
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
    }
}
