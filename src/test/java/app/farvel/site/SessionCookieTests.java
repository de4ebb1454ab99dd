package app.farvel.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTests {

    private final Cookie settings = new Cookie();
    private final SessionCookie cookie = new SessionCookie(settings);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({
        "false, '', SESSION, /",
        "false, /farvel, SESSION, /farvel",
        "true, '', __Host-SESSION, /",
        "true, /farvel, __Secure-SESSION, /farvel"
    })
    void isNamedAsStrictlyAsItsAddressAllows(boolean https, String context, String name, String path) {
        request.setSecure(https);
        request.setContextPath(context);

        var set = write("id");

        assertThat(set.getName()).isEqualTo(name);
        assertThat(set.getPath()).isEqualTo(path);
        assertThat(set.getSecure()).isEqualTo(https);
        assertThat(set.isHttpOnly()).isTrue();
    }

    /** A PHP application's on the same host, say. PostgreSQL refuses to look for NUL. */
    @Test
    void takesNoIdWithNul() {
        var foreign = Base64.getEncoder().encodeToString("a\0b".getBytes(UTF_8));
        request.setCookies(new jakarta.servlet.http.Cookie("SESSION", foreign));

        assertThat(cookie.readCookieValues(request)).isEmpty();
    }

    @Test
    void isReadUnderHttpsByItsStrictNameOnly() {
        write("from http");
        request.setCookies(response.getCookies());
        assertThat(cookie.readCookieValues(request)).containsExactly("from http");

        request.setSecure(true);

        assertThat(cookie.readCookieValues(request)).isEmpty();
    }

    @Test
    void keepsItsPlainNameWhereItsDomainOrPathIsSetByHand() {
        request.setSecure(true);
        settings.setDomain("example.com");

        assertThat(write("id").getName()).isEqualTo("SESSION");
    }

    @Test
    void takesNameAndSameSiteFromTheSettings() {
        request.setSecure(true);
        settings.setName("desk");
        settings.setSameSite(Cookie.SameSite.STRICT);

        assertThat(write("id").getName()).isEqualTo("__Host-desk");
        assertThat(response.getHeader("Set-Cookie")).contains("SameSite=Strict");
    }

    private jakarta.servlet.http.Cookie write(String id) {
        cookie.writeCookieValue(new CookieValue(request, response, id));
        return response.getCookies()[0];
    }
}
