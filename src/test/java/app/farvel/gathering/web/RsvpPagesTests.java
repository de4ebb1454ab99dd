package app.farvel.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactService;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An invitation in a browser that is signed in nowhere. */
@ApplicationTest
class RsvpPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Guests guests;

    @Autowired
    ContactService contacts;

    @Autowired
    Clock clock;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private Guest sonja;
    private String page;

    @BeforeEach
    void sonjaIsInvited() {
        kari = accounts.kari();
        table = tables.open(kari, 1);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        page = "/rsvp/" + tables.link(kari, sonjas());
    }

    @Test
    void showsWhatSheIsAskedToAndNothingElse() {
        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Kari Nordmann invites you", "The open table", "09:00 to 10:00", "Kaffebrenneriet")
                .contains("Hello Sonja! Will you come?", "noopener noreferrer", "Come as you are.")
                .doesNotContain("Who else is coming", table.id().toString(), kari.email());
    }

    @Test
    void keepsThePageOutOfStoresAndReferers() {
        assertThat(get(page))
                .headers()
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Robots-Tag", "noindex, nofollow, noarchive")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/unsubscribe", "/calendar.ics", "?answer=yes&every=true&word=x"})
    void changesNothingWhenItIsLookedAt(String way) {
        var written = Statements.of(() -> {
            assertThat(get(page + way)).hasStatusOk();
            assertThat(mvc.head().uri(page + way)).hasStatusOk();
        });

        assertThat(written).isNotEmpty().noneMatch(sql -> sql.matches("(?is)\\s*(insert|update|delete).*"));
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void recordsTheAnswerAndTakesAnother() {
        assertThat(post("", "answer", "yes", "word", "I bring cake")).hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("You are coming.", "I bring cake");

        assertThat(post("", "answer", "maybe", "word", "If the train comes")).hasRedirectedUrl(page);

        assertThat(get(page)).bodyText().contains("You may be coming.", "If the train comes");
        assertThat(host("/gatherings/" + table.id() + "?date=" + friday.plannedOn()))
                .bodyText()
                .contains("Sonja Lie", "changed from yes", "If the train comes");
    }

    @Test
    void tellsHonestlyOfTheWaitingList() {
        var amir = tables.regular(kari, table, "Amir Khan");
        tables.invite(kari, friday);
        var his = "/rsvp/" + tables.link(kari, tables.of(kari, friday, amir));
        post("", "answer", "yes");

        send(his, "answer", "yes");
        assertThat(get(his)).bodyText().contains("every seat is taken", "You are number 1");
        post("", "answer", "no");

        assertThat(get(his)).bodyText().contains("You are coming.").doesNotContain("number 1");
    }

    @Test
    void answersForEveryMonthAndTakesThatBack() {
        post("", "answer", "yes", "every", "true");
        assertThat(get(page)).bodyText().contains("You have said yes for all dates to come.");

        assertThat(post("/each")).hasRedirectedUrl(page);

        assertThat(get(page)).bodyText().doesNotContain("for all dates to come");
    }

    @Test
    void leadsToTheOtherDates() {
        var second = date(2);
        tables.invite(kari, tables.occurrence(kari, table, second));

        assertThat(get(page)).bodyText().contains("Your other dates", "date=" + second);
        assertThat(post("", "answer", "no", "date", second.toString())).hasRedirectedUrl(page + "?date=" + second);

        assertThat(get(page + "?date=" + second)).bodyText().contains("You are not coming this time.");
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void leadsFromADateThatIsOverToTheNext() {
        var past = tables.past(kari, table);
        tables.invite(kari, past);
        var old = "/rsvp/" + tables.link(kari, tables.of(kari, past, sonja));

        assertThat(get(old))
                .bodyText()
                .contains("takes no more answers", "date=" + friday.plannedOn())
                .doesNotContain("name=\"answer\"");
        assertThat(send(old, "answer", "yes")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysThatADateIsOff() {
        tables.cancel(kari, table, friday.plannedOn());

        assertThat(get(page)).bodyText().contains("This date is off.", "Snow").doesNotContain("name=\"answer\"");
        assertThat(post("", "answer", "yes")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysThatADateWasMoved() {
        tables.moveTo(kari, table, friday.plannedOn(), friday.plannedOn().plusDays(3));

        assertThat(get(page)).bodyText().contains("This one has been moved from Friday", "Monday");
    }

    @Test
    void namesTheOthersOnlyWhereTheHostShowsThem() {
        var shown = tables.open(kari, null, true);
        var date = tables.occurrence(kari, shown, tables.date(kari, shown, 1));
        var people = tables.regulars(kari, shown, List.of(sonja.contactId(), tables.contact(kari, "Amir Khan")));
        tables.invite(kari, date);
        send("/rsvp/" + tables.link(kari, tables.of(kari, date, people.get(0))), "answer", "yes");
        send("/rsvp/" + tables.link(kari, tables.of(kari, date, people.get(1))), "answer", "yes");

        var sonjas = people.stream()
                .filter(one -> one.contactId().equals(sonja.contactId()))
                .findFirst();

        assertThat(get("/rsvp/" + tables.link(kari, tables.of(kari, date, sonjas.orElseThrow()))))
                .bodyText()
                .contains("Who else is coming", "Amir")
                .doesNotContain("Khan");
    }

    @Test
    void stopsInvitingAndInvitesAgain() {
        post("", "answer", "yes");

        assertThat(post("/stop")).hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("Invite me again").doesNotContain("name=\"answer\"");
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NO);
        assertThat(post("/back")).hasRedirectedUrl(page);

        assertThat(sonjas().isSeated()).isTrue();
    }

    @Test
    void unsubscribesByOneClickOfAMailProgram() {
        assertThat(mvc.post().uri(page + "/unsubscribe").param("List-Unsubscribe", "One-Click"))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(get(page)).bodyText().contains("Invite me again");
        assertThat(mvc.post().uri("/rsvp/AAAAAAAAAAAAAAAAAAAAAA/unsubscribe")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/back", "/stop", "/each", ""})
    void letsNobodyBackWhomTheHostTookOff(String way) {
        post("", "answer", "yes");
        off();

        post(way, "answer", "yes", "word", "Please let me");
        post("/back");

        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("You are no longer on the list for “The open table”", "write to Kari")
                .doesNotContain("Invite me again", "name=\"answer\"", "Kaffebrenneriet", kari.email());
        assertThat(get(page + "/calendar.ics")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NO);
        assertThat(guest().hasLeft()).isTrue();
    }

    @Test
    void keepsTheWordOfWhoWasTakenOffMeanwhile() {
        off();

        assertThat(post("", "answer", "yes", "word", "I bring cake"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("no longer on the list", "I bring cake");
    }

    /** Both have had their say: it takes both to begin again. */
    @Test
    void needsBothWhereBothSaidNoMore() {
        off();
        assertThat(mvc.post().uri(page + "/unsubscribe")).hasStatus(HttpStatus.NO_CONTENT);
        var hosts = "/gatherings/" + table.id() + "/guests/" + sonja.id();
        assertThat(host(hosts)).bodyText().contains("asked not to be invited", "Let them come back");

        asHost(hosts + "/back");
        assertThat(guest().hasLeft()).isTrue();
        post("/back");

        assertThat(guest().hasLeft()).isFalse();
    }

    @Test
    void opensNothingByALinkTheHostHasEnded() throws Exception {
        var second = tables.occurrence(kari, table, date(2));
        tables.invite(kari, second);
        var old = List.of(
                page,
                "/rsvp/" + tables.link(kari, sonjas()),
                "/rsvp/" + tables.link(kari, tables.of(kari, second, sonja)));

        var made = asHost("/gatherings/" + table.id() + "/guests/" + sonja.id() + "/new-link");

        assertThat(made).hasStatusOk().bodyText().contains("All earlier links of Sonja Lie have ended");
        for (var link : old) {
            assertThat(get(link)).hasStatus(HttpStatus.NOT_FOUND).bodyText().doesNotContain("Kari", "open table");
            assertThat(send(link, "answer", "yes")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(send(link + "/stop", "x", "y")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);
        assertThat(get(linkIn(made))).hasStatusOk().bodyText().contains("Hello Sonja!");
    }

    /** It may be the guest, in an old mail, or whoever the link got to. */
    @Test
    void asksTheHostWhenAnEndedLinkUnsubscribes() {
        var hosts = "/gatherings/" + table.id() + "/guests/" + sonja.id();
        asHost(hosts + "/new-link");

        assertThat(mvc.post().uri(page + "/unsubscribe").param("List-Unsubscribe", "One-Click"))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(guest().hasLeft()).isFalse();
        assertThat(host(hosts)).bodyText().contains("Somebody used an old link");
        assertThat(host("/")).bodyText().contains("Does Sonja Lie want no more invitations?");
        asHost(hosts + "/not-meant");
        assertThat(host(hosts)).bodyText().doesNotContain("somebody used an old link");
    }

    private void off() {
        SignedIn.work(kari, () -> guests.takeOff(sonja.id(), Leaver.HOST, clock.instant()));
    }

    private Guest guest() {
        return SignedIn.work(kari, () -> guests.get(table.id(), sonja.id()));
    }

    private MvcTestResult asHost(String address) {
        return mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf()).exchange();
    }

    private static String linkIn(MvcTestResult made) throws Exception {
        var link = Pattern.compile("/rsvp/[\\w-]+").matcher(made.getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/stop", "/back", "/each"})
    void refusesAFormWithoutItsToken(String way) {
        assertThat(mvc.post().uri(page + way).param("answer", "yes")).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(sonjas().answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void keepsTheWordWhenTheSessionEndedMeanwhile() {
        assertThat(mvc.post().uri(page).header("Sec-Fetch-Site", "same-origin").param("word", "Typed over night"))
                .hasForwardedUrl(page + "/again");

        assertThat(post("/again", "word", "Typed over night"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Typed over night", "Nothing has been recorded yet");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(post("", "word", "Hello"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose yes, maybe or no", "Hello");
        assertThat(post("", "answer", "none")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("", "answer", "yes", "word", "x".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("At most 1,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "spoilt", "revoked", "trashed"})
    void tellsOneAndTheSameOfALinkThatOpensNothing(String why) {
        var tried = page;
        switch (why) {
            case "spoilt" -> tried = page + "A";
            case "revoked" -> tables.endLinks(kari, sonjas());
            case "trashed" -> SignedIn.work(kari, () -> contacts.trash(List.of(sonja.contactId()), clock.instant()));
            default -> tried = "/rsvp/AAAAAAAAAAAAAAAAAAAAAA";
        }

        assertThat(mvc.get().uri(tried).header("Accept-Language", "en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("This link does not open an invitation")
                .doesNotContain("Sonja", "open table");
        assertThat(send(tried, "answer", "yes", "word", "Typed with care"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Typed with care");
        assertThat(send(tried + "/stop", "x", "y")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(tried + "/calendar.ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void opensWithATokenNobodyElsesInvitation() {
        var amir = tables.regular(kari, table, "Amir Khan");
        var second = date(2);
        var other = tables.occurrence(kari, table, second);
        SignedIn.work(
                kari,
                () -> guests.addForDate(
                        other.id(), List.of(amir.contactId()), kari.today(clock.instant()), clock.instant()));

        send(page, "answer", "yes", "date", second.toString());

        assertThat(tables.of(kari, other, amir).answer()).isEqualTo(Rsvp.NONE);
        assertThat(sonjas().answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void goesIntoTheCalendarUnderTheNameTheMailHas() {
        assertThat(get(page + "/calendar.ics"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/calendar")
                .bodyText()
                .contains("BEGIN:VEVENT", "UID:" + table.uid(), "RECURRENCE-ID;TZID=Europe/Oslo:")
                .doesNotContain("ATTENDEE");
        assertThat(get(page))
                .bodyText()
                .contains("https://calendar.google.com/calendar/render?action=TEMPLATE", "https://outlook.live.com/");
    }

    @Test
    void speaksHerLanguageUntilAnotherIsChosen() {
        assertThat(mvc.get().uri(page).header("Accept-Language", "nb"))
                .bodyText()
                .contains("Will you come?");
        assertThat(get(page + "?lang=nb")).bodyText().contains("Hei Sonja! Kommer du?", "lang=\"nb\"");
    }

    @Test
    void showsTypedTextAsText() {
        post("", "answer", "yes", "word", "<script>alert(1)</script>");

        assertThat(get(page)).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private Invitation sonjas() {
        return tables.of(kari, friday, sonja);
    }

    private LocalDate date(int nth) {
        return tables.date(kari, table, nth);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult host(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String way, String... fields) {
        return send(page + way, fields);
    }

    private MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
