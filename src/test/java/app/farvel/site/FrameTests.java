package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class FrameTests {

    private static final String STYLESHEET = "(/css/farvel-[0-9a-f]{32}\\.css)";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/settings"})
    void tellsTheBrowserWhatToRefuse(String address) {
        var headers = mvc.get()
                .uri(address)
                .with(SignedIn.as(people.kari()))
                .exchange()
                .getResponse();

        assertThat(headers.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void asksForHttpsOnlyUnderHttps() {
        var plain = mvc.get().uri("/login").exchange();
        var secure = mvc.get().uri("/login").secure(true).exchange();

        assertThat(plain).doesNotContainHeader("Strict-Transport-Security");
        assertThat(secure).containsHeader("Strict-Transport-Security");
    }

    @Test
    void writesNoScriptOrStyleIntoAPage() {
        var pages = pageText("/login")
                + pageText("/register")
                + pageText("/forgot")
                + pageText("/settings")
                + pageText("/settings/security");

        assertThat(pages).doesNotContain("style=\"", "<style", "javascript:").doesNotContainPattern(" on[a-z]+=\"");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(pages).find())
                .isFalse();
    }

    @Test
    void refusesAPostWithoutToken() {
        var answer =
                mvc.post().uri("/settings").with(SignedIn.as(people.kari())).exchange();

        assertThat(answer).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"/settings", "/settings/security", "/resume", "/no-such-page", "/actuator/env"})
    void letsNobodyInWhoIsNotSignedIn(String address) {
        people.kari();

        assertThat(mvc.get().uri(address).exchange()).hasRedirectedUrl("/login");
    }

    @Test
    void showsOnlyHealthToThePublic() {
        assertThat(mvc.get().uri("/actuator/health").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("UP")
                .doesNotContain("jdbc", "diskSpace");
    }

    @Test
    void listsNoActuatorToAnybody() {
        var signedIn = SignedIn.as(people.kari());

        assertThat(mvc.get().uri("/actuator").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/actuator").with(signedIn).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/env").with(signedIn).exchange()).hasStatus(404);
    }

    @Test
    void sendsTheWholeBrowserToTheSignInWhenAPartOfAPageIsAskedFor() {
        people.kari();

        var answer = mvc.get().uri("/settings").header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(401).hasHeader("HX-Redirect", "/login");
    }

    @Test
    void keepsAVersionedAssetForAYearAndAsksForAnyOtherAgain() {
        var versioned = Pattern.compile(STYLESHEET).matcher(pageText("/login"));
        assertThat(versioned.find()).isTrue();

        var stylesheet = mvc.get().uri(versioned.group(1)).exchange();
        var icon = mvc.get().uri("/favicon.ico").exchange();

        assertThat(stylesheet).hasStatusOk().hasHeader("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(icon).hasStatusOk().hasHeader("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/settings", "/nowhere"})
    void namesTheHashOfEveryScriptAndStylesheetAsItIsServed(String address) throws Exception {
        var page = get(address).getResponse().getContentAsString();
        if (page.isEmpty()) page = pageText("/login");

        var assets = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\"]+\\.(?:js|css))\"[^>]*>")
                .matcher(page)
                .results()
                .toList();
        assertThat(assets).hasSize(4);
        for (var asset : assets) {
            var served = mvc.get().uri(asset.group(1)).exchange().getResponse().getContentAsByteArray();
            var hash = MessageDigest.getInstance("SHA-384").digest(served);
            assertThat(asset.group())
                    .contains(" integrity=\"sha384-" + Base64.getEncoder().encodeToString(hash) + "\"");
        }
    }

    @Test
    void switchesTheLanguageBeforeSignInAndRemembersIt() {
        var switched =
                mvc.get().uri("/login?lang=nb").header("Accept-Language", "en").exchange();

        var cookie = switched.getResponse().getCookie("language");
        assertThat(switched).bodyText().contains("<html lang=\"nb\">");
        assertThat(mvc.get().uri("/login").cookie(cookie).exchange()).bodyText().contains("<html lang=\"nb\">");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, nb",
        "no, nb",
        "nn-NO, nb",
        "'de, nb;q=0.5', nb",
        "'en-GB, nb;q=0.5', en",
        "de, en",
        "'<script>', en"
    })
    void speaksTheBrowsersLanguageBeforeSignIn(String asked, String spoken) {
        var page = mvc.get().uri("/login").header("Accept-Language", asked).exchange();

        assertThat(page).bodyText().contains("<html lang=\"" + spoken + "\">");
    }

    @Test
    void ignoresALanguageItDoesNotSpeak() {
        assertThat(mvc.get().uri("/login?lang=tlh").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/login?lang=%3Cb%3E").exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/problems/missing, 404",
        "/problems/stale, 409",
        "/problems/held, 409",
        "/problems/things/xyz, 404",
        "/problems/number?of=x, 400",
        "/nowhere, 404"
    })
    void tellsExpectedTroublesByTheirStatus(String address, int status) {
        assertThat(get(address)).hasStatus(status);
    }

    @Test
    void refusesTheWrongMethod() {
        var answer = mvc.put()
                .uri("/settings")
                .with(SignedIn.as(people.kari()))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(405);
    }

    @Test
    void takesOutCharactersNobodyCanType() {
        var answer = mvc.post()
                .uri("/problems/typed")
                .with(SignedIn.as(people.kari()))
                .with(csrf())
                .param("name", "K\0år\u0001i\u007f \uD800\u009bLie\tat\r\nhome")
                .exchange();

        assertThat(answer).bodyText().isEqualTo("Kåri Lie\tat\r\nhome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"na\0me", "na\u0001me"})
    void refusesAFieldNoFormHas(String field) {
        var answer = mvc.post()
                .uri("/problems/typed")
                .with(SignedIn.as(people.kari()))
                .with(csrf())
                .param(field, "Kari")
                .exchange();

        assertThat(answer).hasStatus(400);
    }

    @Test
    void fillsNoFormFromHeadersAndNoMethodEither() {
        var answer = mvc.post()
                .uri("/problems/typed")
                .with(SignedIn.as(people.kari()))
                .with(csrf())
                .header("Name", "A proxy")
                .header("Long-Note", "A proxy's note")
                .header("longNote", "A proxy's note")
                .header("X-HTTP-Method-Override", "DELETE")
                .param("_method", "delete")
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().isEmpty();
    }

    @Test
    void tellsWhoeverWasSlowerThatARowIsHeld() {
        assertThat(get("/problems/held")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email[x]", "email[", "email[0]"})
    void refusesANumberedField(String field) {
        var answer = mvc.post()
                .uri("/contacts")
                .with(SignedIn.as(people.kari()))
                .with(csrf())
                .param(field, "kari@example.com")
                .exchange();

        assertThat(answer).hasStatus(400);
    }

    @Test
    void givesTheUnforeseenANumber() {
        var answer = get("/problems/unforeseen");

        assertThat(answer).hasStatus(500);
        assertThat(answer.getRequest().getAttribute("errorId").toString()).matches("[0-9a-f]{8}");
    }

    @Test
    void showsAClearPageWhenTheDatabaseIsAway() {
        assertThat(get("/problems/database-away"))
                .hasStatus(503)
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("<h1>A short pause</h1>");
        assertThat(get("/problems/disk-full")).hasStatus(503);
    }

    private String pageText(String address) {
        var request = mvc.get().uri(address).header("Accept-Language", "en");
        if (address.startsWith("/settings")) request.with(SignedIn.as(people.kari()));
        var page = request.exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(people.kari())).exchange();
    }
}
