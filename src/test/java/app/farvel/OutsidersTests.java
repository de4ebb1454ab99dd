package app.farvel;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import app.farvel.sunset.Plans;
import app.farvel.winddown.Cases;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Whoever came by a link somebody sent them sees that one's name, and neither the product's name nor its motto. */
@ApplicationTest
class OutsidersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Guests guests;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    private Account kari;

    @BeforeEach
    void kariSendsLinks() {
        kari = accounts.kari();
    }

    @ParameterizedTest
    @CsvSource({
        "/rsvp/an-old-link, en",
        "/rsvp/an-old-link, nb",
        "/plan/an-old-link, en",
        "/plan/an-old-link, nb",
        "/digest/stop/an-old-link, en",
        "/digest/stop/an-old-link, nb",
    })
    void namesNobodyOnAPageThatIsNotThere(String address, Locale language) {
        isNeutral(address, language);
    }

    @ParameterizedTest
    @CsvSource({"404, en", "404, nb", "405, en", "500, nb"})
    void namesNobodyWhereSomethingWentWrong(int status, Locale language) {
        isNeutral(
                mvc.get().uri("/error?lang=" + language).requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status),
                language);
    }

    @ParameterizedTest
    @CsvSource({"en", "nb"})
    void namesTheHostOfATable(Locale language) {
        var table = tables.open(kari, 1);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        var address = "/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja));

        namesKari(address, language);
        SignedIn.work(kari, () -> guests.takeOff(sonja.id(), Leaver.HOST, clock.instant()));
        namesKari(address, language);
    }

    @ParameterizedTest
    @CsvSource({"en", "nb"})
    void namesWhoAsksForAPlan(Locale language) {
        var windDown = cases.sent(kari);
        var token = plans.invite(kari, windDown);

        namesKari("/plan/" + token, language);
        plans.propose(token);
        plans.agree(kari, windDown, plans.version(token));
        namesKari("/plan/" + token, language);
    }

    @Test
    void greetsTheOwnerByTheProductsName() {
        assertThat(mvc.get().uri("/login")).bodyText().contains("· Farvel</title>", "keeps the bridge standing");
    }

    private void namesKari(String address, Locale language) {
        assertThat(isNeutral(address, language)).contains("plain-host text-break\">Kari Nordmann<", "Kari Nordmann.");
    }

    private String isNeutral(String address, Locale language) {
        return isNeutral(mvc.get().uri(address + "?lang=" + language), language);
    }

    private String isNeutral(MockMvcRequestBuilder asked, Locale language) {
        var page = asked.exchange().getResponse();
        var html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("<html lang=\"" + language)
                .doesNotContain(messages.getMessage("site.tagline", null, language))
                .doesNotContain("brand-mark", "class=\"brand\"");
        assertThat(html.replaceAll("farvel\\.[a-z]+|farvel-[0-9a-f]+", "")).doesNotContainIgnoringCase("farvel");
        return html;
    }
}
