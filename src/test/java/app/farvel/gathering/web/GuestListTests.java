package app.farvel.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.Links;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guests;
import app.farvel.gathering.HostRsvpService;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.Occurrence;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpService;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The host's side: who is at the table, and what each of them says. */
@ApplicationTest
class GuestListTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Guests guests;

    @Autowired
    RsvpService answers;

    @Autowired
    ContactService contacts;

    @Autowired
    Clock clock;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private String at;

    private final String token = Links.offer();

    @BeforeEach
    void aTableIsLaid() {
        kari = accounts.kari();
        table = tables.open(kari, 2);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        at = "/gatherings/" + table.id();
    }

    @Test
    void namesThoseWhoKnowNothingOfAChange() {
        var sonja = invited("Sonja Lie", friday);
        var page = at + "?date=" + friday.plannedOn();
        var letter = at + "/dates/" + friday.plannedOn() + "/letters/"
                + tables.of(kari, friday, sonja).id();
        post(letter + "/sent");
        assertThat(get(page)).bodyText().doesNotContain("of the change yet");

        tables.moveTo(kari, table, friday.plannedOn(), friday.plannedOn().plusDays(3));
        assertThat(get(page)).bodyText().contains("One guest does not know of the change yet: Sonja Lie.");
        assertThat(post(letter)).bodyText().contains("Before: Friday ");
        post(letter + "/sent");

        assertThat(get(page)).bodyText().doesNotContain("of the change yet");
    }

    @Test
    void addsWhoeverWasThereToADateThatIsOver() {
        var table = tables.laidFor(kari, 2);
        var date = tables.past(kari, table);
        var hanne = tables.contact(kari, "Hanne Bakke");
        var page = "/gatherings/" + table.id() + "/guests/add?date=" + date.plannedOn();
        assertThat(get(page)).bodyText().contains("Tick who was there on").doesNotContain("Every time, as regulars");

        assertThat(post(page, "how", "came", "contact", hanne.toString()))
                .hasRedirectedUrl("/gatherings/" + table.id() + "/dates/" + date.plannedOn() + "/attendance");

        assertThat(get("/gatherings/" + table.id() + "/dates/" + date.plannedOn() + "/attendance"))
                .bodyText()
                .contains("Hanne Bakke", "Somebody else was there");
        assertThat(get("/contacts/" + hanne)).bodyText().contains("The open table");
        assertThat(get("/gatherings/" + table.id() + "?date=" + tables.date(kari, table, 1)))
                .bodyText()
                .doesNotContain("Hanne Bakke");
    }

    /** The page was open while the guest answered by the link. */
    @Test
    void overwritesNoAnswerTheHostHasNotSeen() {
        var sonja = invited("Sonja Lie", friday);
        var hers = at + "/guests/" + sonja.id();
        SignedIn.work(
                kari,
                () -> answers.record(
                        tables.of(kari, friday, sonja).id(), Rsvp.NO, false, "Ill", By.GUEST, tables.now()));

        assertThat(post(hers + "/answer", "answer", "yes", "word", "With her dog", "shown", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Another answer came meanwhile", "Ill", "With her dog");
        assertThat(tables.of(kari, friday, sonja).answer()).isEqualTo(Rsvp.NO);
        var shown = HostRsvpService.shown(Optional.of(tables.of(kari, friday, sonja)));
        assertThat(post(hers + "/answer", "answer", "yes", "shown", shown)).hasStatus3xxRedirection();

        assertThat(tables.of(kari, friday, sonja).answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void keepsTheTicksOfWhoSavedSecond() {
        var past = tables.past(kari, table);
        var sonja = invited("Sonja Lie", past);
        var list = at + "/dates/" + past.plannedOn() + "/attendance";
        var shown = String.valueOf(tables.again(kari, past).version());
        var hers = tables.of(kari, past, sonja).id().toString();
        assertThat(post(list, "version", shown)).hasStatus3xxRedirection();

        assertThat(post(list, "version", shown, "came", hers))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("saved in another window", "saved: did not come", "checked");
        assertThat(tables.of(kari, past, sonja).came()).contains(false);
        var newer = String.valueOf(tables.again(kari, past).version());
        assertThat(post(list, "version", newer, "came", hers)).hasStatus3xxRedirection();

        assertThat(tables.of(kari, past, sonja).came()).contains(true);
    }

    @Test
    void saysThatADateIsOverWhenTheHostRecordsAnAnswerToIt() {
        var past = tables.past(kari, table);
        var sonja = invited("Sonja Lie", past);
        var hers = at + "/guests/" + sonja.id();

        assertThat(get(hers + "?date=" + past.plannedOn())).bodyText().contains("This date is over.");
        var recorded =
                post(hers + "/answer", "answer", "yes", "date", past.plannedOn().toString());

        assertThat(recorded.getMvcResult().getFlashMap().get("notice")).isEqualTo("rsvp.host.recorded.over");
        assertThat(tables.of(kari, past, sonja).isWaiting()).isFalse();
    }

    private Guest invited(String name, Occurrence date) {
        var guest = regular(name);
        tables.invite(kari, date);
        return guest;
    }

    @Test
    void addsThoseWhoAreTickedAsRegulars() {
        var amir = tables.contact(kari, "Amir Khan");
        var mute = silent("Mari Johansen");
        assertThat(get(at + "/guests/add")).bodyText().contains("Amir Khan", "Mari Johansen", "no e-mail");

        assertThat(post(at + "/guests/add", "contact", amir.toString(), "contact", mute.toString(), "how", "regular"))
                .hasRedirectedUrl(at + "?date=" + friday.plannedOn());

        assertThat(get(at + "/guests")).bodyText().contains("2 regulars", "1 without e-mail", "Amir Khan");
        assertThat(get(at)).bodyText().contains("2 regulars are asked as soon as the invitations go out.");
        assertThat(get(at + "/guests/add")).bodyText().contains(">regular<");
    }

    @Test
    void addsForOneDateOnly() {
        var amir = tables.contact(kari, "Amir Khan");

        post(
                at + "/guests/add",
                "contact",
                amir.toString(),
                "how",
                "date",
                "date",
                friday.plannedOn().toString());

        assertThat(get(at)).bodyText().contains("Amir Khan", "not invited yet");
        assertThat(get(at + "/guests")).bodyText().contains("single dates");
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        assertThat(tables.invite(kari, second)).isEmpty();
    }

    @Test
    void addsAllWithATagAndSaysWhoHasNoEmail() {
        tagged("Amir Khan", true);
        tagged("Mari Johansen", false);
        tables.contact(kari, "Per Haugen");
        assertThat(get(at + "/guests/add?tag=coffee"))
                .bodyText()
                .contains("2 contacts have the tag “coffee”; 1 of them without e-mail", "Add all 2")
                .doesNotContain("Per Haugen");

        post(at + "/guests/add", "tag", "coffee", "whole", "true");

        assertThat(SignedIn.work(kari, () -> guests.of(table.id()))).hasSize(2);
    }

    @Test
    void asksToTickSomebody() {
        assertThat(post(at + "/guests/add", "how", "regular"))
                .hasRedirectedUrl(at + "/guests/add?date=" + friday.plannedOn());
    }

    @Test
    void recordsWhatAGuestSaidOnTheStreet() {
        var sonja = regular("Sonja Lie");
        tables.invite(kari, friday);

        post(at + "/guests/" + sonja.id() + "/answer", "answer", "yes", "word", "With her dog");

        assertThat(get(at)).bodyText().contains("Sonja Lie", "noted by you", "With her dog");
        assertThat(get(at + "/guests/" + sonja.id())).bodyText().contains("by you", "With her dog");
        assertThat(post(at + "/guests/" + sonja.id() + "/answer", "answer", "perhaps"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose yes, maybe or no");
    }

    @Test
    void handsOutALinkThatWorksWithoutMail() {
        var sonja = regular("Sonja Lie");

        var shown = post(at + "/guests/" + sonja.id() + "/link");

        assertThat(shown).bodyText().contains("A link for Sonja Lie");
        assertThat(mvc.get().uri(linkIn(shown))).hasStatusOk().bodyText().contains("Hello Sonja!");
        assertThat(get(at + "/guests/" + sonja.id())).bodyText().doesNotContain("/rsvp/");
    }

    /** Whatever became of the first link meanwhile: the form sent again gives one that opens. */
    @ParameterizedTest
    @ValueSource(strings = {"/link", "/new-link"})
    void handsOutAnotherLinkWhereTheFormsOwnWasEnded(String form) {
        var sonja = regular("Sonja Lie");
        var her = at + "/guests/" + sonja.id();
        var first = linkIn(post(her + form, "token", token));
        assertThat(linkIn(post(her + form, "token", token))).isEqualTo(first);
        post(her + "/new-link");

        var again = post(her + form, "token", token);

        assertThat(again).hasStatusOk();
        assertThat(linkIn(again)).isNotEqualTo(first);
        assertThat(mvc.get().uri(linkIn(again))).hasStatusOk().bodyText().contains("Hello Sonja!");
        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Sent for another date, or for another guest, it stands for something else. */
    @Test
    void handsOutAnotherLinkWhereTheTokenStandsForSomethingElse() {
        var sonja = regular("Sonja Lie");
        var teo = regular("Teo Berg");
        var second = tables.date(kari, table, 2).toString();
        var first = linkIn(post(at + "/guests/" + sonja.id() + "/link", "token", token));

        var other = linkIn(post(at + "/guests/" + sonja.id() + "/link", "token", token, "date", second));
        var teos = linkIn(post(at + "/guests/" + teo.id() + "/new-link", "token", token));

        assertThat(List.of(first, other, teos)).doesNotHaveDuplicates();
        assertThat(mvc.get().uri(first)).bodyText().contains("Hello Sonja!");
        assertThat(mvc.get().uri(teos)).bodyText().contains("Hello Teo!");
    }

    private static String linkIn(MvcTestResult shown) {
        var found = Pattern.compile("http://localhost:8080(/rsvp/[^\"]+)\"").matcher(body(shown));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void takesOffAndTakesThatBack() {
        var sonja = regular("Sonja Lie");
        var her = at + "/guests/" + sonja.id();

        assertThat(post(her + "/off")).hasRedirectedUrl(her);
        assertThat(get(her)).bodyText().contains("taken off by you", "Invite again");
        assertThat(post(her + "/back")).hasRedirectedUrl(her);

        assertThat(get(her)).bodyText().contains("Invited every time");
    }

    @Test
    void cannotTakeBackWhatAGuestAskedFor() {
        var sonja = regular("Sonja Lie");
        tables.invite(kari, friday);
        mvc.post()
                .uri("/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja)) + "/unsubscribe")
                .exchange();

        post(at + "/guests/" + sonja.id() + "/back");
        post(at + "/guests/add", "contact", sonja.contactId().toString());

        assertThat(get(at + "/guests")).bodyText().contains("asked not to be invited");
        assertThat(tables.of(kari, friday, sonja).answer()).isEqualTo(Rsvp.NO);
    }

    @Test
    void makesAGuestOfOneDateARegular() {
        var amir = tables.contact(kari, "Amir Khan");
        post(at + "/guests/add", "contact", amir.toString(), "how", "date");
        var guest = SignedIn.work(kari, () -> guests.of(table.id())).get(0);

        post(at + "/guests/" + guest.id() + "/regular");

        assertThat(SignedIn.work(kari, () -> guests.of(table.id())).get(0).isRegular())
                .isTrue();
    }

    @Test
    void isNoGuestOfAnotherTable() {
        var sonja = regular("Sonja Lie");
        var other = tables.open(kari, null);

        assertThat(get("/gatherings/" + other.id() + "/guests/" + sonja.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/gatherings/" + other.id() + "/guests/" + sonja.id() + "/off"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void forgetsTheGuestWhoseContactIsGone() {
        var batch = UUID.randomUUID();
        var details = ContactDetails.of("Sonja Lie", "", Relation.COFFEE_DATE, Locale.ENGLISH)
                .withEmail("sonja@example.com")
                .inBatch(batch);
        SignedIn.work(kari, () -> contacts.add(details, Locale.ENGLISH, clock.instant()));
        var sonja = tables.regulars(kari, table, List.of(details.id())).get(0);
        tables.invite(kari, friday);
        var link = "/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja));
        mvc.post().uri(link).with(csrf()).param("answer", "yes").exchange();

        SignedIn.work(kari, () -> contacts.removeBatch(batch));

        assertThat(SignedIn.work(kari, () -> guests.of(table.id()))).isEmpty();
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(at)).hasStatusOk();
    }

    @Test
    void asksAsOftenAboutFiveHundredAsAboutTen() {
        var big = tables.open(kari, null);
        tables.regulars(kari, big, tables.contacts(kari, 500));
        tables.invite(kari, tables.occurrence(kari, big, tables.date(kari, big, 1)));
        tables.regulars(kari, table, tables.contacts(kari, 10));
        tables.invite(kari, friday);

        for (var way : List.of("", "/guests", "/guests/add")) {
            var few = Statements.of(() -> assertThat(get(at + way)).hasStatusOk());
            var many = Statements.of(
                    () -> assertThat(get("/gatherings/" + big.id() + way)).hasStatusOk());
            assertThat(many).as(way).hasSameSizeAs(few);
        }
        assertThat(get("/gatherings/" + big.id() + "/guests?page=9"))
                .bodyText()
                .contains("Guest Number499")
                .doesNotContain("Guest Number449");
    }

    private Guest regular(String name) {
        return tables.regular(kari, table, name);
    }

    private UUID silent(String name) {
        var details = ContactDetails.of(name, "", Relation.COFFEE_DATE, Locale.ENGLISH);
        return SignedIn.work(kari, () -> contacts.add(details, Locale.ENGLISH, clock.instant()))
                .id();
    }

    private void tagged(String name, boolean withEmail) {
        var details = ContactDetails.of(name, "", Relation.COFFEE_DATE, Locale.ENGLISH)
                .withTags("coffee");
        var whole = withEmail ? details.withEmail("amir@example.com") : details;
        SignedIn.work(kari, () -> contacts.add(whole, Locale.ENGLISH, clock.instant()));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
