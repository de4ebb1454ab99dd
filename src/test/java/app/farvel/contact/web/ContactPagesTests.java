package app.farvel.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ContactPagesTests {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    Clock clock;

    Account kari;

    @BeforeEach
    void somebody() {
        kari = accounts.kari();
    }

    @Test
    void invitesWhoeverHasNoContacts() {
        var page = get("/contacts");

        assertThat(page).hasStatusOk().bodyText().contains("Nobody here yet");
    }

    @Test
    void listsWhoThereIs() {
        add("Line Nygård", "Nordlys Design");

        var page = get("/contacts");

        assertThat(page).hasStatusOk().bodyText().contains("Line Nygård", "Nordlys Design", "vendor", "not yet");
    }

    @Test
    void listsInTheOrderOfTheLanguageOneReads() {
        kari = accounts.ola();
        add("Zoe", "");
        add("Åse", "");

        send(mvc.post()
                .uri("/settings")
                .param("name", kari.name())
                .param("email", kari.email())
                .param("language", "en")
                .param("zone", "Europe/Oslo")
                .param("tone", "warm")
                .param("version", "0"));

        assertThat(SignedIn.work(kari, () -> contacts.list(ContactQuery.all())).rows())
                .extracting(row -> row.name())
                .containsExactly("Åse", "Zoe");
    }

    @Test
    void saysThatNobodyFits() {
        add("Line Nygård", "");

        var page = get("/contacts?q=%3Cb%3E%7Bx%7D");

        assertThat(page).hasStatusOk().bodyText().contains("Nobody fits", "&lt;b&gt;{x}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soren", "sør", "aas", "Aase", "sorn", "ørns", "print", "s@l.no", "kongens"})
    void findsPeopleAsOneTypesThem(String typed) {
        SignedIn.work(
                kari,
                () -> contacts.add(
                        ContactDetails.of("Åse Søren Bjørnsen", "Tannlegen", Relation.PEER, NORWEGIAN)
                                .withTags("print")
                                .withEmail("aase.s@l.no")
                                .withNotes("Kongens gate 4, sørnorsk"),
                        NORWEGIAN,
                        clock.instant()));
        add("Ola Dunk", "Melkeriet");

        var page = get("/contacts?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page).bodyText().contains("Åse Søren Bjørnsen").doesNotContain("Ola Dunk");
    }

    @Test
    void addsAContact() {
        var id = NewId.next();

        var page = send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()))
                .param("email", "line@nordlys.no"));

        assertThat(page).hasRedirectedUrl("/contacts/" + id);
        assertThat(mvc.get().uri("/contacts/" + id).with(SignedIn.as(kari)))
                .hasStatusOk()
                .bodyText()
                .contains("line@nordlys.no");
    }

    @Test
    void refusesWhatIsNoAddress() {
        var sent = mvc.post().uri("/contacts").param("id", NewId.next().toString());

        var page = send(contactForm(sent)
                .param("email", "line@nordlys.no")
                .param("email", "post, alle@nordlys.no")
                .param("email", ""));

        assertThat(page).hasStatus(422).bodyText().contains("“post, alle@nordlys.no” is not an e-mail address");
    }

    @Test
    void linksAnAddressWhateverIsInIt() {
        var id = NewId.next();

        send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()))
                .param("email", "r&d+50%@nordlys.no", "what?#me@nordlys.no"));

        assertThat(mvc.get().uri("/contacts/" + id).with(SignedIn.as(kari)))
                .bodyText()
                .contains("href=\"mailto:r%26d%2B50%25@nordlys.no\"", "href=\"mailto:what%3F%23me@nordlys.no\"")
                .contains(">r&amp;d+50%@nordlys.no<");
    }

    @Test
    void keepsAddressesInTheirOrderOfPreference() {
        var id = NewId.next();

        send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()))
                .param("email", "", "line@nordlys.no", "post@nordlys.no")
                .param("preferredEmail", "2")
                .param("phone", "900 00 000, spør etter Line"));

        var card = SignedIn.work(kari, () -> contacts.card(id));
        assertThat(card.emails()).containsExactly("post@nordlys.no", "line@nordlys.no");
        assertThat(card.phones()).containsExactly("900 00 000, spør etter Line");
    }

    @Test
    void writesAPhoneNumberAsTheWorldDoes() {
        var id = NewId.next();

        send(contactForm(mvc.post().uri("/contacts").param("id", id.toString())).param("phone", "22225555"));

        assertThat(SignedIn.work(kari, () -> contacts.card(id)).phones()).containsExactly("+47 22 22 55 55");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 123456 Axel",
                "22 33 44 55 T",
                "912 34 567 (Kari)",
                "1-800-FLOWERS",
                "22 33 44 55 ext. 12",
                "22 33 44 55 / 912 34 567"
            })
    void changesNothingInAPhoneNumberWithWordsOrMore(String typed) {
        var id = NewId.next();

        send(contactForm(mvc.post().uri("/contacts").param("id", id.toString())).param("phone", typed));
        var again = send(contactForm(mvc.post().uri("/contacts/" + id).param("version", "0"))
                .param("phone", typed));

        assertThat(again).hasStatus3xxRedirection();
        assertThat(SignedIn.work(kari, () -> contacts.card(id)).phones()).containsExactly(typed);
        assertThat(get("/contacts/" + id)).bodyText().contains(typed);
    }

    @Test
    void dialsOnlyTheNumber() {
        var page = get(
                "/contacts/" + addWith("phone", "22 33 44 55 linje 12", "912 34 567 (Kari)", "tre fire 12 34, 56 78"));

        assertThat(page)
                .bodyText()
                .contains("href=\"tel:+4722334455;ext=12\"", "href=\"tel:+4791234567\"", "tre fire 12 34, 56 78")
                .doesNotContain("tel:1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0anna@fjord.example", "anna@fjord.example\u200B", "\u202Aanna@fjord.example\u202C",
                "\uFEFFanna@fjord.example", "mailto:anna@fjord.example", "Anna Berg <anna@fjord.example>",
                "anna@fjord.example\u0000"
            })
    void takesTheAddressThatWasMeant(String typed) {
        var id = addWith("email", typed);

        assertThat(SignedIn.work(kari, () -> contacts.card(id)).emails()).containsExactly("anna@fjord.example");
    }

    @ParameterizedTest
    @CsvSource({
        "try..this..05@docomo.example, a dot cannot come first",
        ".anna@fjord.example, a dot cannot come first",
        "øyvind@fjord.example, only the letters a to z",
        "anna@fjord..example, is not a domain",
    })
    void saysWhyNoMailReachesAnAddress(String typed, String reason) {
        var page = send(contactForm(mvc.post().uri("/contacts")).param("email", typed));

        assertThat(page).hasStatus(422).bodyText().contains("“" + typed + "”", reason);
    }

    @Test
    void showsWhyNoMailReachesAnAddressOfOld() {
        var details =
                ContactDetails.of("Anna Berg", "", Relation.PEER, NORWEGIAN).withEmail(".anna@fjord.example");
        var id = SignedIn.work(kari, () -> contacts.add(details, NORWEGIAN, clock.instant()))
                .id();

        assertThat(get("/contacts/" + id)).hasStatusOk().bodyText().contains("a dot cannot come first");
        assertThat(get("/contacts/" + id + "/edit")).hasStatusOk().bodyText().contains(".anna@fjord.example");
    }

    @ParameterizedTest
    @CsvSource({
        "gudrun, Guðrún Þórsdóttir",
        "thor, Guðrún Þórsdóttir",
        "thorsdottir, Guðrún Þórsdóttir",
        "isik, Işık Yıldız",
        "yildiz, Işık Yıldız",
        "oeuvrard, Œuvrard",
        "mueller, Müller",
        "muller, Mueller",
        "müller, Mueller",
        "soerensen, Sørensen",
        "sørensen, Soerensen",
        "sorensen, Sørensen",
    })
    void findsNamesAsPeopleWithoutTheKeyTypeThem(String typed, String name) {
        for (var one : List.of(
                "Guðrún Þórsdóttir",
                "Işık Yıldız",
                "Œuvrard",
                "Mueller",
                "Müller",
                "Soerensen",
                "Sørensen",
                "Ola Dunk")) add(one, "");

        var page = search(typed);
        var proposed = get("/contacts/log?with=" + encoded(typed));

        assertThat(page).bodyText().contains(">" + name + "</a>").doesNotContain("Ola Dunk");
        assertThat(proposed).bodyText().contains("<option value=\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91234567",
                "912 34 567",
                "+4791234567",
                "+47 912 34 567",
                "004791234567",
                "4791234567",
                "912-34-567",
                "9123"
            })
    void findsWhoIsCalling(String typed) {
        addWith("phone", "912 34 567");
        add("Ola Dunk", "");

        assertThat(search(typed)).bodyText().contains(">Line Nygård</a>").doesNotContain("Ola Dunk");
    }

    @Test
    void saysThatItSearchedPhoneNumbersToo() {
        addWith("phone", "912 34 567");

        assertThat(search("91234568")).bodyText().contains("Nobody fits", "phone numbers");
        assertThat(search("47")).bodyText().contains("Nothing begins with “47”");
    }

    @Test
    void keepsTagsAsTheyAreWhenNothingWasChanged() {
        var id = add("Line Nygård", "");

        send(mvc.post().uri("/contacts/bulk/tag").param("ids", id.toString()).param("newTag", "Oslo; vest"));
        var tags = contact(id).tags();
        send(contactForm(mvc.post().uri("/contacts/" + id).param("version", "1").param("tags", "Oslo; vest")));

        assertThat(tags).containsExactly("Oslo; vest");
        assertThat(contact(id).tags()).containsExactly("Oslo; vest");
        assertThat(get("/contacts?tag=Oslo%3B%20vest")).bodyText().contains(">Line Nygård</a>");
        assertThat(get("/contacts/" + id + "/edit")).bodyText().contains("value=\"Oslo; vest\"");
    }

    @Test
    void takesACommaForTheEndOfATagAtEveryDoor() {
        var id = add("Line Nygård", "");

        send(mvc.post().uri("/contacts/bulk/tag").param("ids", id.toString()).param("newTag", "design, print\u00A0"));

        assertThat(contact(id).tags()).containsExactly("design", "print");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'Line Nygård', There is already",
        "name, 'nygård,  LINE', There is already",
        "email, 'Line@XN--BCHER-KVA.example', This e-mail address belongs to",
        "phone, '0047 912 34 567', This phone number belongs to",
    })
    void namesWhoIsThereAlready(String field, String typed, String words) {
        var known = addWith("phone", "912 34 567", "email", "line@bücher.example");
        var id = NewId.next();

        var hint = get("/contacts/new?" + field + "=" + encoded(typed));
        var form = contactForm(mvc.post().uri("/contacts").param("id", id.toString()), "name")
                .param("name", field.equals("name") ? typed : "Somebody Else")
                .param("notes", "typed & kept");
        var asked = send(field.equals("name") ? form : form.param(field, typed));

        assertThat(hint).hasStatusOk().bodyText().contains(words, "Line Nygård", known.toString());
        assertThat(asked).hasStatus(422).bodyText().contains(words, "Save anyway", "typed &amp; kept");
    }

    @Test
    void addsWhomThePageHasNamedAlready() {
        var known = add("Line Nygård", "");
        var id = NewId.next();

        var sent = send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()))
                .param("same", known.toString()));

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(contact(id).name()).isEqualTo("Line Nygård");
    }

    @Test
    void asksAboutNobodyWhoIsInTheTrashOrElsewhere() {
        var known = add("Line Nygård", "");
        SignedIn.work(kari, () -> contacts.trash(List.of(known), clock.instant()));
        SignedIn.work(
                accounts.ola(),
                () -> contacts.add(
                        ContactDetails.of("Line Nygård", "", Relation.PEER, NORWEGIAN), NORWEGIAN, clock.instant()));

        var sent = send(
                contactForm(mvc.post().uri("/contacts").param("id", NewId.next().toString())));

        assertThat(sent).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "organization", "role", "howMet", "tags", "notes", "phone"})
    void leavesOutControlCharacters(String field) {
        var id = NewId.next();

        var sent = send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()), field)
                .param(field, "An\u0000na\u0007 \uD800Berg\u009F"));

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(get("/contacts/" + id)).bodyText().contains("Anna Berg");
    }

    @Test
    void addsOneContactWhenTheFormIsSentTwice() {
        var id = NewId.next().toString();

        send(contactForm(mvc.post().uri("/contacts").param("id", id)));
        var again = send(contactForm(mvc.post().uri("/contacts").param("id", id)));

        assertThat(again).hasStatus3xxRedirection().hasRedirectedUrl("/contacts/" + id);
        assertThat(SignedIn.work(kari, () -> contacts.list(ContactQuery.all())).rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Enter a name or an organisation",
        "name, '\u00A0\u200B', Enter a name or an organisation",
        "relation, butler, Choose what they are to you",
        "language, tlh, Choose a language",
        "addressForm, rude, Choose a form of address",
        "since, 31.2.2026, 'Enter a date, such as 2026-11-03'",
        "since, 2999-01-01, The day you met cannot lie ahead",
        "email, line, “line” is not an e-mail address"
    })
    void saysAtTheFieldWhatIsWrong(String field, String typed, String message) {
        var form = contactForm(mvc.post().uri("/contacts").param("notes", "typed & kept"), field)
                .param(field, typed);

        var page = send(form);

        assertThat(page).hasStatus(422).bodyText().contains(message, "typed &amp; kept", "#field-" + field);
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "organization, 200", "role, 200", "howMet, 1000", "notes, 10000", "tags, 60"})
    void refusesWhatDoesNotFit(String field, int longest) {
        var form = contactForm(mvc.post().uri("/contacts"), field).param(field, "x".repeat(longest + 1));

        var page = send(form);

        assertThat(page).hasStatus(422).bodyText().contains("characters", "x".repeat(longest + 1));
    }

    @Test
    void leavesControlCharactersOut() {
        var id = NewId.next();

        var page = send(contactForm(mvc.post().uri("/contacts").param("id", id.toString()), "name")
                .param("name", "Li\u0085ne\u0007")
                .param("notes", "one\r\ntwo\u0002"));

        assertThat(page).hasStatus3xxRedirection();
        assertThat(contact(id).name()).isEqualTo("Line");
        assertThat(contact(id).notes()).isEqualTo("one\ntwo");
    }

    @Test
    void showsBothTextsOfAnEditConflict() {
        var id = add("Line Nygård", "Nordlys Design");
        var edited = contactForm(mvc.post().uri("/contacts/" + id).param("version", "0"))
                .param("role", "founder");
        send(edited);

        var page = send(contactForm(mvc.post().uri("/contacts/" + id).param("version", "0"))
                .param("role", "owner"));

        assertThat(page).hasStatus(409).bodyText().contains("Changed in another window", "founder", "owner");
        assertThat(contact(id).role()).isEqualTo("founder");
        var mine = contactForm(mvc.post()
                .uri("/contacts/" + id)
                .param("version", "" + contact(id).version()));
        send(mine.param("role", "owner"));
        assertThat(contact(id).role()).isEqualTo("owner");
    }

    @Test
    void showsAContact() {
        var id = add("Line Nygård", "Nordlys Design");
        log(id, InteractionKind.WORK_DELIVERED, today(), "Launch of the new shop front", 150);
        assertThat(get("/contacts/" + id)).bodyText().doesNotContain("Twelve months together");
        log(id, InteractionKind.CALL, today(), "", 20);
        log(id, InteractionKind.CALL, today(), "", 10);

        var page = get("/contacts/" + id);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Line Nygård", "Nordlys Design", "writes Norwegian", "Work delivered")
                .contains("Launch of the new shop front", "3 h", "3 activities", "Twelve months together")
                .contains("/wind-downs/new?contact=" + id);
    }

    @Test
    void showsAContactInNorwegian() {
        kari = accounts.ola();
        var id = add("Line Nygård", "Nordlys Design");
        for (var minutes : List.of(150, 20, 10))
            log(id, InteractionKind.WORK_DELIVERED, today(), "Ny nettbutikk", minutes);

        var page = get("/contacts/" + id);

        assertThat(page).hasStatusOk().bodyText().contains("skriver norsk", "Leveranse", "3 t", "3 oppføringer");
        assertThat(page).bodyText().doesNotContain("??");
    }

    @Test
    void logsATouchInOneLine() {
        var id = add("Line Nygård", "");

        var page = send(mvc.post()
                .uri("/contacts/" + id + "/interactions")
                .param("kind", "coffee")
                .param("note", "Autumn, campaign")
                .param("date", today().toString())
                .param("minutes", "45")
                .param("with", ""));

        assertThat(page).hasStatus3xxRedirection().hasRedirectedUrl("/contacts/" + id);
        assertThat(contact(id).lastTouchOn()).contains(today());
        assertThat(SignedIn.work(kari, () -> interactions.latest(5)).get(0).note())
                .isEqualTo("Autumn, campaign");
    }

    @Test
    void logsOneTouchForSeveralPeople() {
        var line = add("Line Nygård", "");
        var teo = add("Teo Berg", "");

        send(mvc.post()
                .uri("/contacts/" + line + "/interactions")
                .param("kind", "meeting")
                .param("date", today().toString())
                .param("with", "teo"));

        assertThat(contact(teo).lastTouchOn()).contains(today());
        assertThat(get("/contacts/" + teo)).bodyText().contains("Line Nygård");
        assertThat(SignedIn.work(kari, () -> interactions.latest(5))).hasSize(1);
    }

    @Test
    void takesTheOneWithTheNameBeforeThoseWhoMentionIt() {
        addFilled(Map.of("name", "Anna Aas", "notes", "Knows Teo from school", "tags", "teo"));
        var teo = add("Teo Berg", "");

        send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "lunch")
                .param("date", today().toString())
                .param("with", "teo"));

        assertThat(contact(teo).lastTouchOn()).contains(today());
        assertThat(get("/contacts/log?with=teo")).bodyText().containsSubsequence("\"Teo Berg\"", "\"Anna Aas\"");
    }

    @ParameterizedTest
    @CsvSource({"teo, Nobody is called “teo”", "school, Nobody is called “school”"})
    void takesNobodyWhoIsOnlyFoundByTheirNotes(String typed, String message) {
        var anna = addFilled(Map.of("name", "Anna Aas", "notes", "Knows Teo from school"));

        var asked = send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "gift")
                .param("date", today().toString())
                .param("with", typed));

        assertThat(asked).hasStatus(422).bodyText().contains(message, "Anna Aas");
        assertThat(contact(anna).lastTouchOn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@bakke.example", "912 34 567", "bakke", "Anna Bakke Design"})
    void takesTheOneWhomAnAddressANumberOrTheOrganisationTells(String typed) {
        var anna = addFilled(Map.of(
                "name",
                "Anna Aas",
                "organization",
                "Bakke Design",
                "email",
                "anna@bakke.example",
                "phone",
                "912 34 567"));
        add("Ola Dunk", "");

        send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "video-call")
                .param("date", today().toString())
                .param("with", typed));

        assertThat(contact(anna).lastTouchOn()).contains(today());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kari@nordlys.example", "912 34 567"})
    void asksWhomAnAddressMeansThatStandsInANote(String typed) {
        var ola = addFilled(Map.of("name", "Ola Dunk", "notes", "Assistant: Kari, kari@nordlys.example, 912 34 567"));

        var sent = send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "video-call")
                .param("date", today().toString())
                .param("with", typed));

        assertThat(sent).bodyText().contains("Ola Dunk");
        assertThat(contact(ola).lastTouchOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vendor, meeting", "mentee, meeting", "coffee-date, coffee", "peer, coffee"})
    void proposesTheUsualKindOfTouch(String relation, String kind) {
        var id = addFilled(Map.of("relation", relation));

        assertThat(get("/contacts/" + id)).bodyText().contains("value=\"" + kind + "\" selected");
    }

    @Test
    void addsARowWhereOneTypes() {
        var id = addWith("email", "line@l.no");

        var more = send(contactForm(mvc.post().uri("/contacts/" + id + "?more=email"))
                .param("email", "line@l.no", "")
                .param("notes", "kept"));
        var fresh = send(contactForm(mvc.post().uri("/contacts?more=phone")).param("phone", "", ""));

        assertThat(more)
                .hasStatusOk()
                .bodyText()
                .contains("E-mail 3", "kept", "line@l.no")
                .doesNotContain("E-mail 4");
        assertThat(fresh).hasStatusOk().bodyText().contains("Phone 3").doesNotContain("Phone 4", "E-mail 2");
        assertThat(contact(id).notes()).isEmpty();
    }

    @Test
    void asksWhoIsMeant() {
        var line = add("Line Nygård", "");
        add("Teo Berg", "");
        var other = add("Teo Dahl", "");

        var page = send(mvc.post()
                .uri("/contacts/" + line + "/interactions")
                .param("kind", "call")
                .param("date", today().toString())
                .param("note", "kept")
                .param("with", "teo"));
        var answered = send(mvc.post()
                .uri("/contacts/" + line + "/interactions")
                .param("kind", "call")
                .param("date", today().toString())
                .param("with", "teo")
                .param("withId", other.toString()));

        assertThat(page).hasStatus(422).bodyText().contains("Several people fit “teo”", "Teo Dahl", "kept");
        assertThat(answered).hasStatus3xxRedirection();
        assertThat(contact(other).lastTouchOn()).contains(today());
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2999-01-01, Log only what has happened",
        "date, soon, Enter a date",
        "kind, dance, Choose what kind of activity it was",
        "minutes, -3, Enter whole minutes",
        "minutes, 9999, Enter whole minutes",
        "with, Nobody At All, Nobody among your contacts fits"
    })
    void keepsWhatWasTypedOfAWrongTouch(String field, String typed, String message) {
        var id = add("Line Nygård", "");
        var form = mvc.post().uri("/contacts/" + id + "/interactions").param("note", "typed & kept");
        if (!field.equals("kind")) form = form.param("kind", "call");
        if (!field.equals("date")) form = form.param("date", today().toString());

        var page = send(form.param(field, typed));

        assertThat(page).hasStatus(422).bodyText().contains(message, "typed &amp; kept");
        assertThat(SignedIn.work(kari, () -> interactions.latest(5))).isEmpty();
    }

    @Test
    void logsFromAnywhere() {
        var id = add("Line Nygård", "");

        var empty = get("/contacts/log?with=lin");
        var missing = send(mvc.post().uri("/contacts/log").param("kind", "call").param("date", today().toString()));
        var done = send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "call")
                .param("date", today().toString())
                .param("with", "line"));

        assertThat(empty).hasStatusOk().bodyText().contains("<option value=\"Line Nygård\">");
        assertThat(missing).hasStatus(422).bodyText().contains("Say who it was with");
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/contacts/" + id);
    }

    @Test
    void editsATouch() {
        var id = add("Line Nygård", "");
        var touch = log(id, InteractionKind.CALL, today(), "Wrong day", 10);

        var page = get("/interactions/" + touch + "/edit");
        send(mvc.post()
                .uri("/interactions/" + touch)
                .param("version", "0")
                .param("kind", "call")
                .param("date", today().minusDays(3).toString())
                .param("withId", id.toString())
                .param("note", "Right day"));

        assertThat(page).hasStatusOk().bodyText().contains("Wrong day", "Line Nygård");
        assertThat(contact(id).lastTouchOn()).contains(today().minusDays(3));
    }

    @Test
    void showsBothTextsOfATouchEditedTwice() {
        var id = add("Line Nygård", "");
        var touch = log(id, InteractionKind.CALL, today(), "first", 10);
        for (var text : List.of("theirs", "mine")) {
            var page = send(mvc.post()
                    .uri("/interactions/" + touch)
                    .param("version", "0")
                    .param("kind", "call")
                    .param("date", today().toString())
                    .param("withId", id.toString())
                    .param("note", text));
            if (text.equals("mine")) assertThat(page).hasStatus(409).bodyText().contains("theirs", "mine");
        }
    }

    @Test
    void takesATouchOutOfTheLogAndBack() {
        var id = add("Line Nygård", "");
        log(id, InteractionKind.CALL, today().minusDays(9), "", 10);
        var touch = log(id, InteractionKind.CALL, today(), "", 10);

        var trashed = send(mvc.post().uri("/interactions/" + touch + "/trash"));
        var without = contact(id).lastTouchOn();
        send(mvc.post().uri("/interactions/" + touch + "/restore"));

        assertThat(trashed).hasRedirectedUrl("/contacts/" + id);
        assertThat(trashed).flash().containsEntry("noticeUndo", "/interactions/" + touch + "/restore?contact=" + id);
        assertThat(without).contains(today().minusDays(9));
        assertThat(contact(id).lastTouchOn()).contains(today());
    }

    @Test
    void throwsAContactAwayAndBringsItBack() {
        var id = add("Line Nygård", "");

        var trashed = send(mvc.post().uri("/contacts/" + id + "/trash"));

        assertThat(trashed)
                .hasRedirectedUrl("/contacts")
                .flash()
                .containsEntry("noticeUndo", "/contacts/" + id + "/restore");
        assertThat(get("/contacts?q=line")).bodyText().doesNotContain("Line Nygård");
        assertThat(get("/trash")).bodyText().contains("Line Nygård", "/contacts/" + id + "/restore");
        assertThat(get("/contacts/" + id)).hasStatusOk().bodyText().contains("in the trash");
        send(mvc.post().uri("/contacts/" + id + "/restore"));
        assertThat(get("/contacts?q=line")).bodyText().contains("Line Nygård");
    }

    @Test
    void losesNothingTypedAboutAContactThatWasThrownAwayMeanwhile() {
        var id = add("Line Nygård", "");
        send(mvc.post().uri("/contacts/" + id + "/trash"));

        var edited = send(contactForm(mvc.post().uri("/contacts/" + id).param("version", "0"))
                .param("role", "owner"));
        var logged = send(mvc.post()
                .uri("/contacts/" + id + "/interactions")
                .param("kind", "call")
                .param("date", today().toString())
                .param("note", "last call"));

        assertThat(edited).hasStatus(409).bodyText().contains("owner");
        assertThat(logged).hasStatus3xxRedirection();
        assertThat(get("/contacts/" + id)).bodyText().contains("last call", "in the trash");
    }

    @Test
    void actsOnSeveralAtOnce() {
        var one = add("Line Nygård", "");
        var two = add("Teo Berg", "");
        var three = add("Sonja Lie", "");

        send(mvc.post()
                .uri("/contacts/bulk/tag")
                .param("ids", one.toString(), two.toString())
                .param("newTag", "Østlandet"));
        var tagged = get("/contacts?tag=%C3%B8stlandet");
        var trashed = send(mvc.post().uri("/contacts/bulk/trash").param("ids", two.toString(), three.toString()));

        assertThat(tagged).bodyText().contains("Line Nygård", "Teo Berg").doesNotContain("Sonja Lie");
        assertThat(trashed).flash().containsEntry("noticeUndo", "/contacts/bulk/restore?ids=" + two + "," + three);
        assertThat(get("/contacts?q=osts")).bodyText().doesNotContain("Teo Berg");
        assertThat(get("/contacts?q=ostl")).bodyText().contains("Line Nygård").doesNotContain("Teo Berg");
        send(mvc.post().uri("/contacts/bulk/restore?ids=" + two + "," + three));
        assertThat(get("/contacts")).bodyText().contains("Teo Berg", "Sonja Lie");
    }

    @Test
    void showsOlderTouchesFurtherDown() {
        var id = add("Line Nygård", "");
        for (var n = 1; n <= 45; n++) log(id, InteractionKind.CALL, today().minusDays(n / 2), "call-" + n + ".", 10);

        var seen = new java.util.ArrayList<String>();
        var page = body(get("/contacts/" + id));
        for (var pages = 1; ; pages++) {
            java.util.regex.Pattern.compile("call-\\d+\\.")
                    .matcher(page)
                    .results()
                    .forEach(hit -> seen.add(hit.group()));
            var older = java.util.regex.Pattern.compile("/interactions\\?before=[^\"]+")
                    .matcher(page);
            if (!older.find()) break;
            assertThat(pages).isLessThan(4);
            page = body(get("/contacts/" + id + older.group()));
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /contacts/{c}",
                "GET /contacts/{c}/edit",
                "GET /contacts/{c}/interactions",
                "POST /contacts/{c}",
                "POST /contacts/{c}/trash",
                "POST /contacts/{c}/restore",
                "POST /contacts/{c}/interactions",
                "GET /interactions/{i}/edit",
                "POST /interactions/{i}",
                "POST /interactions/{i}/trash",
                "POST /interactions/{i}/restore",
                "GET /contacts/nonsense"
            })
    void findsNothingOfAnotherAccount(String address) {
        var id = add("Line Nygård", "");
        var touch = log(id, InteractionKind.CALL, today(), "secret", 10);
        var path = address.substring(address.indexOf('/'))
                .replace("{c}", id.toString())
                .replace("{i}", touch.toString());
        kari = accounts.ola();

        var page = address.startsWith("GET")
                ? get(path)
                : send(contactForm(mvc.post().uri(path))
                        .param("kind", "call")
                        .param("date", today().toString())
                        .param("withId", id.toString()));

        assertThat(page).hasStatus(404);
        assertThat(page).bodyText().doesNotContain("secret", "Line Nygård");
    }

    @Test
    void ignoresAnotherAccountsContactsInBulkAndInCompany() {
        var foreign = add("Line Nygård", "");
        kari = accounts.ola();
        var own = add("Teo Berg", "");

        send(mvc.post().uri("/contacts/bulk/trash").param("ids", foreign.toString(), own.toString()));
        var logged = send(mvc.post()
                .uri("/contacts/log")
                .param("kind", "call")
                .param("date", today().toString())
                .param("withId", foreign.toString()));

        assertThat(logged).hasStatus(422);
        assertThat(contact(own).isTrashed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=x",
                "?after=2026-99-99.x&sort=quiet",
                "?sort=up&relation=x&stage=y",
                "?q=%25%5C_%27",
                "?q=%C2%AD",
                "?tag=%F0%9F%98%80&sort=latest",
                "?q=%F0%9F%98%80",
                "?q=a+b+c+d+e+f+g+h&in=parts"
            })
    void takesAnyAddressOfTheList(String query) {
        add("Line Nygård", "");

        assertThat(get("/contacts" + query)).hasStatusOk();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.as(kari))
                .exchange();
    }

    private MvcTestResult send(MockMvcRequestBuilder form) {
        return form.with(SignedIn.as(kari)).with(csrf()).exchange();
    }

    private static MockMvcRequestBuilder contactForm(MockMvcRequestBuilder form, String... but) {
        var without = List.of(but);
        for (var field : List.of("name=Line Nygård", "relation=vendor", "language=nb", "addressForm=first-name")) {
            var parts = field.split("=");
            if (!without.contains(parts[0])) form = form.param(parts[0], parts[1]);
        }
        return form;
    }

    private UUID addWith(String... fields) {
        var id = NewId.next();
        var form = contactForm(mvc.post().uri("/contacts").param("id", id.toString()));
        var field = fields[0];
        for (var at = 1; at < fields.length; at++) {
            if (fields[at].equals("email") || fields[at].equals("phone")) field = fields[at];
            else form = form.param(field, fields[at]);
        }
        assertThat(send(form)).hasStatus3xxRedirection();
        return id;
    }

    private UUID addFilled(Map<String, String> fields) {
        var id = NewId.next();
        var form = contactForm(
                mvc.post().uri("/contacts").param("id", id.toString()),
                fields.keySet().toArray(String[]::new));
        for (var field : fields.entrySet()) form = form.param(field.getKey(), field.getValue());
        assertThat(send(form)).hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult search(String typed) {
        return get("/contacts?q=" + encoded(typed));
    }

    private static String encoded(String typed) {
        return java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private UUID add(String name, String organization) {
        var details = ContactDetails.of(name, organization, Relation.VENDOR, NORWEGIAN);
        return SignedIn.work(kari, () -> contacts.add(details, NORWEGIAN, clock.instant()))
                .id();
    }

    private UUID log(UUID contactId, InteractionKind kind, LocalDate on, String note, int minutes) {
        var touch = InteractionDetails.of(kind, on, note, contactId).withMinutes(minutes);
        return SignedIn.work(kari, () -> interactions.log(touch, clock.instant()))
                .id();
    }

    private Contact contact(UUID id) {
        return SignedIn.work(kari, () -> contacts.get(id));
    }

    private LocalDate today() {
        return kari.today(clock.instant());
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
