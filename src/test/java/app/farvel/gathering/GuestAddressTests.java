package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A guest is written to by the name and the address they have, and known by it. */
@MailTest
class GuestAddressTests {

    @RegisterExtension
    static GreenMailExtension mailServer = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Autowired
    GuestNotifications herald;

    @Autowired
    GuestRepository guests;

    @Autowired
    ContactService contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    Tables tables;

    @Autowired
    SignedIn accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    private Account kari;
    private Gathering table;
    private Occurrence date;

    @BeforeEach
    void aTable() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        post.forgetJobs();
        post.useServerAt(mailServer.getSmtp().getPort());
        kari = accounts.kari();
        table = tables.open(kari, null);
        date = tables.occurrence(kari, table, tables.date(kari, table, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Anna Berg | post@straße.example | post@xn--strae-oqa.example | Hello Anna,",
                "Nordmann, Kari | \u00A0kari@bücher.example\u200B | kari@xn--bcher-kva.example | Hello Kari,",
                "Li\u00A0Wei | li@BÜCHER.example | li@xn--bcher-kva.example | Hello Li,",
                "Frau Müller | m@xn--strae-oqa.example | m@xn--strae-oqa.example | Hello Frau Müller,",
                "A. | a@fjord.example | a@fjord.example | Hello,",
            })
    void writesToTheAddressThatIsMeant(String name, String address, String ascii, String greeting) throws Exception {
        var guest = guest(name, address);

        SignedIn.work(kari, () -> herald.inviteNow(date.id(), clock.instant()));

        var mail = SignedIn.work(
                        kari,
                        () -> outbox.about(List.of(tables.of(kari, date, guest).id())))
                .get(0);
        post.workUntil(kari, mail.id(), one -> one.state() == MailState.SENT);
        var domain = ascii.substring(ascii.indexOf('@') + 1);
        var sent = mailServer.getReceivedMessagesForDomain(domain);
        assertThat(sent).hasSize(1);
        assertThat(sent[0].getHeader("To")[0]).contains("<" + ascii + ">");
        assertThat(part(sent[0], 0)).startsWith(greeting + "\r\n");
        assertThat(part(sent[0], 2).replace("\r\n ", ""))
                .contains("mailto:" + ascii)
                .doesNotContain("strasse");
    }

    @ParameterizedTest
    @CsvSource({
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@xn--bcher-kva.example, Anna@Bücher.example",
        "anna@straße.example, anna@xn--strae-oqa.example",
        "'\u00A0anna@fjord.example\u200B', ANNA@fjord.example",
        "a..b@fjord.example, A..B@fjord.example",
    })
    void knowsAGuestByAnySpellingOfTheAddress(String kept, String replied) {
        var guest = guest("Anna Berg", kept);

        assertThat(known(replied)).containsExactly(guest.id());
        assertThat(known("anna@strasse.example")).isEmpty();
    }

    @Test
    void saysWhyNoMailReachesAGuest() {
        guest("Anna Berg", ".anna@fjord.example");

        var page = mvc.get()
                .uri("/gatherings/{id}/dates/{day}/letters", table.id(), date.plannedOn())
                .with(SignedIn.as(kari));

        assertThat(page).hasStatusOk().bodyText().contains("No mail can reach “.anna@fjord.example”");
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        var alternative =
                (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        try (var content = alternative.getBodyPart(number).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<UUID> known(String address) {
        return SignedIn.work(kari, () -> guests.withEmail(table.id(), address)).stream()
                .map(Guest::id)
                .toList();
    }

    private Guest guest(String name, String address) {
        var details = ContactDetails.of(name, "", Relation.PEER, Locale.ENGLISH).withEmail(address);
        var id = SignedIn.work(kari, () -> contacts.add(details, Locale.ENGLISH, clock.instant()))
                .id();
        return tables.regulars(kari, table, List.of(id)).get(0);
    }
}
