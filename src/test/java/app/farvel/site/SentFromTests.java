package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SentFromTests {

    @ParameterizedTest
    @CsvSource({
        "http, 192.168.1.10, 8080, http://192.168.1.10:8080, true",
        "http, farvel.lan, 80, http://farvel.lan, true",
        "http, Farvel.LAN, 80, http://farvel.lan, true",
        "https, farvel.example, 443, https://farvel.example, true",
        "http, '[fd00::7]', 8080, 'http://[fd00::7]:8080', true",
        "http, 192.168.1.10, 8080, http://192.168.1.10, false",
        "http, 192.168.1.10, 8080, http://192.168.1.10:80800, false",
        "http, farvel.lan, 80, http://farvel.lan.evil.example, false",
        "http, farvel.lan, 80, http://evil.example, false",
        "http, farvel.lan, 80, https://farvel.lan, false",
        "http, farvel.lan, 80, null, false",
        "http, farvel.lan, 80, '', false",
        "http, farvel.lan, 80, , false"
    })
    void takesTheOriginWhereTheBrowserNamesNoKindOfSite(
            String scheme, String host, int port, String origin, boolean here) {
        assertThat(SentFrom.here(request(scheme, host, port, origin, null))).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "same-site, false", "cross-site, false", "none, false", "'', false"})
    void believesTheKindOfSiteBeforeTheOrigin(String site, boolean here) {
        assertThat(SentFrom.here(request("http", "localhost", 80, "http://localhost", site)))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, , true",
        "null, , true",
        "http://localhost, , false",
        ", , false",
        "http://localhost, cross-site, true",
        "http://evil.example, same-origin, false"
    })
    void knowsAFormOfAnotherSite(String origin, String site, boolean elsewhere) {
        assertThat(SentFrom.elsewhere(request("http", "localhost", 80, origin, site)))
                .isEqualTo(elsewhere);
    }

    /** Behind a proxy that tells us another name every form would seem foreign; its token is proof enough. */
    @Test
    void takesNoFormWithACookieForAForeignOne() {
        var request = request("http", "127.0.0.1", 8080, "http://farvel.lan", null);
        request.setRequestedSessionId("YW4gb3BlbiBvbmU");

        assertThat(SentFrom.elsewhere(request)).isFalse();
    }

    private static MockHttpServletRequest request(String scheme, String host, int port, String origin, String site) {
        var request = new MockHttpServletRequest("POST", "/settings");
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        if (origin != null) request.addHeader("Origin", origin);
        if (site != null) request.addHeader("Sec-Fetch-Site", site);
        return request;
    }
}
