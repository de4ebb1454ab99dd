package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.SignedIn;
import app.farvel.shared.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Headers as proxies, telephones and other applications send them, octet by octet: they keep nobody out. */
@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"farvel.account.registration=open", "server.address=127.0.0.1"})
@Import(TroubleController.class)
@ContextConfiguration(initializers = TestDatabase.class)
class HeaderTests {

    @LocalServerPort
    int port;

    private String email;

    @BeforeEach
    void someoneIsThere(@Autowired SignedIn people) {
        email = people.kari().email();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remote-Name: Øyvind",
                "Remote-Name: Åse",
                "Remote-Name: Ærlig",
                "Remote-Name: Dvořák",
                "X-Forwarded-User: 王小明",
                "Remote-Groups: a\tb",
                "User-Agent: Mail/1.0 iPhone Xʀ",
                "Accept-Language: Øst, nb;q=0.5",
                "Referer: http://intranet/søk?q=Øyvind",
                "Accept: text/html; name=Ø",
                "X-Requested-With: Ø",
                "X_Odd.Name!: 1",
                "Cookie: other=Øyvind; theme=\"dark\"; bad name=x; =empty; lonely",
                "Cookie: SESSION=Øyvind",
                "Cookie: SESSION=AAAA",
                "Cookie: SESSION=YQBi; SESSION=\"\"",
                "Cookie: owner=Ø; language=Ø"
            })
    void letsEveryoneInWhateverTheirHeadersSay(String header) throws IOException {
        assertThat(get("/contacts", header)).startsWith("HTTP/1.1 302").contains("/login\r\n");
        assertThat(get("/login", header)).startsWith("HTTP/1.1 200");

        var session = signIn(header);

        assertThat(get("/settings/security", header, "Cookie: " + session)).startsWith("HTTP/1.1 200");
        assertThat(get("/contacts", header, "Cookie: " + session)).startsWith("HTTP/1.1 200");
        assertThat(get("/settings", header, "Cookie: " + session)).startsWith("HTTP/1.1 200");
    }

    @Test
    void writesNoHeaderOfTheirsOntoThePage() throws IOException {
        var session = signIn("User-Agent: Firefox <b>Xʀ</b>\tWindows");

        var page = get("/settings/security", "Cookie: " + session);

        assertThat(page).contains("Firefox on Windows").doesNotContain("<b>X");
    }

    /** Without a proxy of ours anybody could claim to be anybody, and guess passwords for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 198.51.100.1",
                "Forwarded: for=198.51.100.1;host=evil.example;proto=https",
                "X-Real-IP: 198.51.100.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 443",
                "X-Forwarded-Prefix: /evil"
            })
    void believesNoProxyUnlessTold(String header) throws IOException {
        var session = signIn(header);

        assertThat(get("/problems/visitor", header, "Cookie: " + session))
                .endsWith("\r\n\r\n127.0.0.1 http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Remote-Name: a\0b", "Remote-Name: a\rb"})
    void refusesWhatEndsALineOrAText(String header) throws IOException {
        assertThat(get("/contacts", header)).startsWith("HTTP/1.1 400");
    }

    private String signIn(String header) throws IOException {
        var page = get("/login", header.startsWith("Cookie") ? "Accept: text/html" : header);
        var before = found("SESSION=[^;]+", page);
        var token = found("name=\"_csrf\" value=\"([^\"]+)\"", page);
        var body =
                "username=" + encoded(email) + "&password=" + encoded(SignedIn.PASSWORD) + "&_csrf=" + encoded(token);
        var cookies = header.startsWith("Cookie: ") && !header.contains("SESSION") ? header + "; " : "Cookie: ";
        var other = header.startsWith("Cookie") ? "Accept: text/html" : header;
        var answer = send("POST /login", body, other, cookies + before);
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("/login\r\n");
        return found("SESSION=[^;]+", answer);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(found.groupCount());
    }

    private String get(String path, String... headers) throws IOException {
        return send("GET " + path, "", headers);
    }

    /** Everything as UTF-8, as whoever wrote the headers meant it. */
    private String send(String what, String body, String... headers) throws IOException {
        var request = what + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n" + body;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
