package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SettingsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    AccountRepository accounts;

    final String address = Browser.newAddress();

    @Test
    void savesTheProfile() {
        var kari = people.kari();

        var answer = save(kari, Map.of("signature", "Hilsen\r\nKari, bonde", "language", "nb", "tone", "brief"));

        var saved = accounts.findById(kari.id()).orElseThrow();
        assertThat(answer).hasRedirectedUrl("/settings");
        assertThat(saved.signature()).isEqualTo("Hilsen\nKari, bonde");
        assertThat(saved.language()).hasToString("nb");
        assertThat(saved.tone().id()).isEqualTo("brief");
    }

    @Test
    void knowsForWhomNoticesAreSigned() {
        var kari = people.kari();

        save(
                kari,
                Map.of("organization", " Farvel AS ", "organizationNumber", "912 345 678", "capacity", "Daglig leder"));

        var saved = accounts.findById(kari.id()).orElseThrow();
        assertThat(kari.signatory()).isEqualTo(Signatory.NOBODY);
        assertThat(saved.signatory()).isEqualTo(new Signatory("Farvel AS", "912 345 678", "Daglig leder"));
        assertThat(mvc.get().uri("/settings").with(SignedIn.as(kari)))
                .bodyText()
                .contains("value=\"Farvel AS\"", "value=\"912 345 678\"", "value=\"Daglig leder\"");
        assertThat(save(kari, Map.of("organization", "x".repeat(201), "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("at most 200 characters");
    }

    @Test
    void sleepsOnItUntilToldOtherwise() {
        var kari = people.kari();

        save(kari, Map.of());
        var off = accounts.findById(kari.id()).orElseThrow();
        save(kari, Map.of("sleepOnIt", "true", "version", "1"));
        var on = accounts.findById(kari.id()).orElseThrow();

        assertThat(kari.sleepsOnIt()).isTrue();
        assertThat(off.sleepsOnIt()).isFalse();
        assertThat(on.sleepsOnIt()).isTrue();
    }

    @Test
    void speaksTheLanguageOfTheAccount() {
        var page = mvc.get()
                .uri("/settings")
                .with(SignedIn.as(people.ola()))
                .header("Accept-Language", "en")
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("<html lang=\"nb\">").contains("Innstillinger");
    }

    @Test
    void showsBothTextsWhenAnotherWindowWasFaster() {
        var kari = people.kari();
        save(kari, Map.of("signature", "from the other window"));

        var late = save(kari, Map.of("signature", "from this one"));

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("from the other window")
                .contains("from this one")
                .contains("name=\"version\" value=\"1\"");
        assertThat(save(kari, Map.of("signature", "from this one", "version", "1")))
                .hasRedirectedUrl("/settings");
    }

    @Test
    void asksForThePasswordBeforeChangingTheEmail() {
        var kari = people.kari();
        var email = "new." + kari.email();

        var without = save(kari, Map.of("email", email));
        var wrong = save(kari, Map.of("email", email, "password", "not her password"));
        var right = save(kari, Map.of("email", email, "password", SignedIn.PASSWORD));

        assertThat(without).hasStatus(422).bodyText().contains("#field-password");
        assertThat(wrong).hasStatus(422).bodyText().contains("#field-password").contains(email);
        assertThat(right).hasRedirectedUrl("/settings");
    }

    @Test
    void takesNoEmailAnotherHas() {
        var answer = save(people.kari(), Map.of("email", people.ola().email(), "password", SignedIn.PASSWORD));

        assertThat(answer).hasStatus(422).bodyText().contains("#field-email");
    }

    @Test
    void endsTryingWhoHasAnEmail() {
        var kari = people.kari();
        var taken = people.ola().email();
        for (var i = 0; i < 10; i++) save(kari, Map.of("email", taken, "password", SignedIn.PASSWORD));

        var free = save(kari, Map.of("email", "new." + kari.email(), "password", SignedIn.PASSWORD));

        assertThat(free).hasStatus(422).bodyText().contains("Too many tries");
    }

    @Test
    void survivesNonsense() {
        var kari = people.kari();

        assertThat(save(kari, Map.of("version", "x"))).hasStatus(422);
        assertThat(save(kari, Map.of("tone", "rude", "country", "Norway", "zone", "")))
                .hasStatus(422);
        assertThat(save(kari, Map.of("name", "x".repeat(121)))).hasStatus(422);
    }

    @Test
    void changesTheRegion() {
        var kari = people.kari();

        save(kari, Map.of("region", "US"));
        var american = accounts.findById(kari.id()).orElseThrow();
        save(kari, Map.of("version", "1"));
        var unsaid = accounts.findById(kari.id()).orElseThrow();

        assertThat(kari.locale()).isEqualTo(Locale.UK);
        assertThat(american.locale()).isEqualTo(Locale.US);
        assertThat(unsaid.region()).isEqualTo("US");
        assertThat(save(kari, Map.of("region", "XX", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("#field-region");
        assertThat(mvc.get().uri("/settings").with(SignedIn.as(kari)))
                .bodyText()
                .contains("March 31, 2027, 5:34\u00a0PM, $2,400", "<html lang=\"en\">");
    }

    @Test
    void keepsAZoneThatIsOnNoList() {
        var kari = people.kari();

        save(kari, Map.of("zone", "Etc/GMT+5"));

        assertThat(mvc.get().uri("/settings").with(SignedIn.as(kari)))
                .bodyText()
                .contains("<option value=\"Etc/GMT+5\" selected=\"selected\">");
    }

    @Test
    void movesToTheZoneOfferedOrStays() {
        var kari = people.kari();

        var moved = zone(kari, "US/Eastern", "move");
        var there = accounts.findById(kari.id()).orElseThrow();
        zone(kari, "Asia/Calcutta", "stay");
        var stayed = accounts.findById(kari.id()).orElseThrow();

        assertThat(moved).hasRedirectedUrl("/settings");
        assertThat(there.zone()).hasToString("America/New_York");
        assertThat(stayed.zone()).hasToString("America/New_York");
        assertThat(stayed.declinedZone()).isEqualTo("Asia/Kolkata");
        assertThat(zone(kari, "Mars/Olympus", "move")).hasRedirectedUrl("/settings");
    }

    private MvcTestResult zone(Account account, String zone, String answer) {
        return mvc.post()
                .uri("/settings/zone")
                .with(SignedIn.as(account))
                .with(csrf())
                .param("zone", zone)
                .param("answer", answer)
                .exchange();
    }

    private MvcTestResult save(Account account, Map<String, String> changes) {
        var form = new HashMap<>(Map.of(
                "name", account.name(),
                "email", account.email(),
                "signature", account.signature(),
                "language", "en",
                "zone", "Europe/Oslo",
                "country", "NO",
                "tone", "warm",
                "version", "0"));
        form.putAll(changes);
        var request = mvc.post()
                .uri("/settings")
                .with(SignedIn.as(account))
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        form.forEach(request::param);
        return request.exchange();
    }
}
