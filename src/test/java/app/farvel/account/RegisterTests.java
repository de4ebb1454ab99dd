package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import com.ibm.icu.util.TimeZone;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RegisterTests {

    private static final String EIGHT_CODES = "(<li><code>[a-z2-9-]{29}</code></li>\\s*){8}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SignedIn people;

    String address = Browser.newAddress();

    private MockHttpServletRequest fromAddress(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    /** The very first is led otherwise. */
    @BeforeEach
    void someoneIsThere() {
        people.kari();
    }

    @Test
    void showsEightCodesAfterTheFirstSignIn() {
        var registered = register("sonja@example.com", SignedIn.PASSWORD);
        var signedIn = new Browser(mvc).tryToSignIn("sonja@example.com", SignedIn.PASSWORD);

        var session = Browser.session(signedIn);

        assertThat(registered).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(signedIn).hasStatus(302).hasRedirectedUrl("/recovery-codes");
        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange())
                .hasStatusOk()
                .bodyText()
                .containsPattern(EIGHT_CODES);
        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasStatusOk();
        assertThat(new Browser(mvc).tryToSignIn("sonja@example.com", SignedIn.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void opensTheAccountWithACodeShownAtTheFirstSignIn() {
        register("code@example.com", SignedIn.PASSWORD);
        var session = Browser.session(new Browser(mvc).tryToSignIn("code@example.com", SignedIn.PASSWORD));
        var codes = mvc.get().uri("/recovery-codes.txt").cookie(session).exchange();
        var code = new String(codes.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(5);

        var recovered = mvc.post()
                .uri("/forgot")
                .with(csrf())
                .param("email", "code@example.com")
                .param("code", code)
                .param("password", "another sentence entirely")
                .exchange();

        assertThat(recovered).hasRedirectedUrl("/login");
    }

    @Test
    void showsTheCodesNoLongerWhenTheyAreKept() {
        register("kept@example.com", SignedIn.PASSWORD);
        var session = Browser.session(new Browser(mvc).tryToSignIn("kept@example.com", SignedIn.PASSWORD));

        mvc.post().uri("/recovery-codes").cookie(session).with(csrf()).exchange();

        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange()).hasRedirectedUrl("/");
    }

    @Test
    void keepsThePasswordAsArgon2() {
        register("per@example.com", SignedIn.PASSWORD);

        var kept = accounts.findByEmail("per@example.com").orElseThrow().password();

        assertThat(kept).startsWith("{argon2}$argon2id$");
    }

    @Test
    void answersTheSameWhenTheEmailIsTaken() {
        var taken = people.kari();

        var free = register("free@example.com", "another sentence entirely");
        var other = register(taken.email().toUpperCase(Locale.ROOT), "another sentence entirely");

        assertThat(seen(other, taken.email().toUpperCase(Locale.ROOT)))
                .isEqualTo(seen(free, "free@example.com"))
                .contains("/login", "er kontoen din klar");
        assertThat(new Browser(mvc).signIn(taken)).isNotNull();
        assertThat(new Browser(mvc).tryToSignIn(taken.email(), "another sentence entirely"))
                .hasRedirectedUrl("/login");
    }

    /** All a browser gets to see, here and on the next page: status, headers, cookies, text. */
    private String seen(MvcTestResult answer, String email) {
        var next = mvc.get()
                .uri("/login")
                .cookie(answer.getResponse().getCookies())
                .exchange();
        var headers = Stream.of(answer, next)
                .map(MvcTestResult::getResponse)
                .flatMap(response -> response.getHeaderNames().stream()
                        .map(name -> response.getStatus() + name + response.getHeaderValues(name)))
                .collect(Collectors.joining("\n"));
        var page = new String(next.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return (headers + page)
                .replace(email, "?")
                .replaceAll("SESSION=[^;]*|Expires=[^;]*", "")
                .replaceAll("_csrf\" value=\"[^\"]*", "")
                .replaceAll("X-CSRF-TOKEN[^}]*", "");
    }

    @Test
    void endsRegisteringByTheDozenButKeepsNobodyFromSigningIn() {
        var kari = people.kari();
        address = Browser.newAddress();
        for (var i = 0; i < 10; i++) register("dozen" + i + "@example.com", SignedIn.PASSWORD);

        var eleventh = register("dozen10@example.com", SignedIn.PASSWORD);
        var signedIn = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(this::fromAddress)
                .param("username", kari.email())
                .param("password", SignedIn.PASSWORD)
                .exchange();
        address = Browser.newAddress();
        var fromElsewhere = register("dozen11@example.com", SignedIn.PASSWORD);

        assertThat(eleventh).hasStatus(422).bodyText().contains("#field-email", "dozen10@example.com");
        assertThat(accounts.findByEmail("dozen10@example.com")).isEmpty();
        assertThat(signedIn).hasRedirectedUrl("/");
        assertThat(fromElsewhere).hasRedirectedUrl("/login");
    }

    @Test
    void endsAskingForOneEmailFromEverywhere() {
        for (var i = 0; i < 10; i++) {
            address = Browser.newAddress();
            register("wanted@example.com", SignedIn.PASSWORD);
        }

        assertThat(register("wanted@example.com", SignedIn.PASSWORD)).hasStatus(422);
        assertThat(new Browser(mvc).tryToSignIn("wanted@example.com", SignedIn.PASSWORD))
                .hasRedirectedUrl("/recovery-codes");
    }

    @Test
    void takesTheLanguageChosenAndTheCountryOfTheZone() {
        register("nils@example.com", SignedIn.PASSWORD);

        var account = accounts.findByEmail("nils@example.com").orElseThrow();

        assertThat(account.language()).hasToString("nb");
        assertThat(account.country()).isEqualTo("NO");
        assertThat(account.signature()).isEqualTo("Sonja Lie");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 'nb-NO,nb;q=0.9', NO",
        "nb, 'no-NO', NO",
        "nb, 'en-US,en;q=0.9', NO",
        "en, 'en-US,en;q=0.9', US",
        "en, 'en', GB",
        "en, 'de-DE,de;q=0.9,en;q=0.8', DE",
        "en, 'de-DE,en-AU;q=0.8', AU",
        "en, '', GB"
    })
    void readsTheRegionFromTheBrowser(String language, String asked, String region) {
        var email = "region." + language + "." + Integer.toHexString(asked.hashCode()) + "@example.com";
        var request = mvc.post().uri("/register").with(csrf()).with(this::fromAddress);
        if (!asked.isEmpty()) request.header("Accept-Language", asked);
        request.param("name", "Sonja Lie").param("email", email).param("password", SignedIn.PASSWORD);
        request.param("language", language).param("zone", "Asia/Calcutta").exchange();

        var account = accounts.findByEmail(email).orElseThrow();

        assertThat(account.region()).isEqualTo(region);
        assertThat(account.locale()).hasToString(language + "_" + region);
        assertThat(account.zone()).hasToString("Asia/Kolkata");
    }

    @Test
    void proposesTheZoneMostPeopleOfTheCountryLiveIn() {
        var page = mvc.get().uri("/register").header("Accept-Language", "en-US").exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"America/New_York\"\\s+selected")
                .contains("data-browser-zone=\"choose\"");
    }

    @Test
    void takesEveryZoneABrowserMayName() {
        for (var name : TimeZone.getAvailableIDs()) {
            if (!Zones.isKnown(name)) continue;
            var page = mvc.post()
                    .uri("/register")
                    .with(csrf())
                    .param("name", "")
                    .param("language", "en")
                    .param("zone", name)
                    .exchange();

            assertThat(page)
                    .hasStatus(422)
                    .bodyText()
                    .as(name)
                    .doesNotContain("#field-zone", "data-browser-zone")
                    .contains("<option value=\"" + Zones.canonical(name) + "\" selected=\"selected\">");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name,''",
        "email,''",
        "email,no-address",
        "password,short",
        "password,passord12345",
        "language,tlh",
        "zone,Mars/Olympus"
    })
    void showsTheFormAgainWithTheMistakeAndWhatWasTyped(String field, String typed) {
        var answer = mvc.post()
                .uri("/register")
                .with(csrf())
                .param("name", field.equals("name") ? typed : "Åse <b>Ødegård")
                .param("email", field.equals("email") ? typed : "ase@example.com")
                .param("password", field.equals("password") ? typed : SignedIn.PASSWORD)
                .param("language", field.equals("language") ? typed : "en")
                .param("zone", field.equals("zone") ? typed : "Europe/Oslo")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("#field-" + field);
        if (!field.equals("name")) assertThat(answer).bodyText().contains("&Aring;se &lt;b&gt;&Oslash;deg&aring;rd");
        assertThat(answer).bodyText().doesNotContain(SignedIn.PASSWORD);
    }

    @Test
    void missesNoFieldAtAll() {
        assertThat(mvc.post().uri("/register").with(csrf()).exchange()).hasStatus(422);
    }

    private MvcTestResult register(String email, String password) {
        return mvc.post()
                .uri("/register")
                .with(csrf())
                .with(this::fromAddress)
                .param("name", "Sonja Lie")
                .param("email", email)
                .param("password", password)
                .param("language", "nb")
                .param("zone", "Europe/Oslo")
                .exchange();
    }
}
