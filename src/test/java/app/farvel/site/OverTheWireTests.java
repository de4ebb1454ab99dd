package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What only a real server does: cookies, compression, error pages, bodies that are too long. */
@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "farvel.account.registration=open",
            "server.address=127.0.0.1",
            "server.forward-headers-strategy=native"
        })
@ContextConfiguration(initializers = TestDatabase.class)
class OverTheWireTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @BeforeEach
    void someoneIsThere(@Autowired SignedIn people) {
        people.kari();
    }

    @Test
    void setsCookiesNoScriptCanReadAndNoOtherSiteCanSend() throws Exception {
        var cookies = send(request("/login?lang=nb")).headers().allValues("Set-Cookie");

        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("; HttpOnly; SameSite=Lax"));
        assertThat(cookies).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void givesCookiesTheStrictNameBehindAProxyThatEndsHttps() throws Exception {
        var cookies = send(https("/login?lang=nb")).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .hasSize(2)
                .allMatch(cookie -> cookie.matches("__Host-(SESSION|language)=.*"))
                .allMatch(cookie -> cookie.contains("; Path=/;") && cookie.contains("; Secure; HttpOnly; SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("Domain"));
    }

    @Test
    void signsInOnceMoreWhenHttpBecomesHttpsAndKeepsBothApart(@Autowired SignedIn people) throws Exception {
        var kari = people.kari();
        var http = signIn(kari, "", false);
        var plain = cookie(http, "SESSION");

        var stranger = send(https("/settings").header("Cookie", plain));
        var https = signIn(kari, plain, true);
        var strict = cookie(https, "__Host-SESSION");

        assertThat(send(request("/settings").header("Cookie", plain)).statusCode())
                .isEqualTo(200);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(send(https("/settings").header("Cookie", strict + "; " + plain))
                        .statusCode())
                .isEqualTo(200);
        assertThat(https.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION=;") && cookie.contains("Max-Age=0"));
        assertThat(send(request("/settings").header("Cookie", strict)).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> signIn(Account account, String cookies, boolean https) throws Exception {
        var page = send((https ? https("/login") : request("/login")).header("Cookie", cookies + "; x=y"));
        var session = cookie(page, https ? "__Host-SESSION" : "SESSION");
        var token = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = "username=" + account.email() + "&password=" + SignedIn.PASSWORD.replace(' ', '+') + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var answer = send((https ? https("/login") : request("/login"))
                .header("Cookie", (cookies.isEmpty() ? "" : cookies + "; ") + session)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
        return answer;
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.contains("Max-Age=0"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private HttpRequest.Builder https(String address) {
        return request(address).header("X-Forwarded-Proto", "https");
    }

    @Test
    void compressesPages() throws Exception {
        var page = send(request("/login").header("Accept-Encoding", "gzip"));

        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @CsvSource({"/css/no-such.css, 404, Page not found", "/error, 404, Page not found"})
    void showsAPageForAnErrorWhateverIsAccepted(String address, int status, String title) throws Exception {
        var page = send(request(address).header("Accept", "*/*"));

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>" + title + "</h1>");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void showsAPageWhenAFormHasNoToken() throws Exception {
        var page = send(request("/login").POST(BodyPublishers.ofString("username=x")));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>This page waited too long</h1>");
    }

    @Test
    void showsAPageWhenABodyIsTooLong() throws Exception {
        var body = "note=" + "x".repeat(3_000_000);

        var page = send(request("/login").POST(BodyPublishers.ofString(body)));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1>That was more than we can carry</h1>");
    }

    @Test
    void showsAClearPageWhilePostgresIsAwayAndGoesOnByItself(@Value("${spring.datasource.url}") String url)
            throws Exception {
        assumeTrue(TestDatabase.isPostgres());
        var name = url.replaceFirst(".*/([^?]+).*", "$1");
        try (var admin = DriverManager.getConnection(url.replace("/" + name, "/postgres"), "postgres", "postgres");
                var sql = admin.createStatement()) {
            sql.execute("alter database " + name + " allow_connections false");
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");

            var away = send(request("/login").header("Cookie", "SESSION=YW55"));
            sql.execute("alter database " + name + " allow_connections true");
            var back = untilItAnswers();

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("<h1>A short pause</h1>");
            assertThat(back).isEqualTo(200);
        }
    }

    /** The status within a few seconds: the pool may still hold a connection that was cut while it lay there. */
    private int untilItAnswers() throws IOException, InterruptedException {
        var status = 0;
        for (var tries = 0; tries < 20 && status != 200; tries++) {
            if (tries > 0) Thread.sleep(250);
            status = send(request("/login").header("Cookie", "SESSION=YW55")).statusCode();
        }
        return status;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
