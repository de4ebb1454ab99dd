package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
@TestPropertySource(properties = "farvel.account.registration=first")
class FirstRegistrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountService accounts;

    @Autowired
    SignedIn people;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyIsThere(@Autowired JdbcClient jdbc) {
        for (var table : List.of("recovery_code", "account"))
            jdbc.sql("delete from " + table).update();
    }

    @Test
    void leadsTheFirstVisitorToTheRegistration() {
        assertThat(mvc.get().uri("/").exchange()).hasRedirectedUrl("/register");
        assertThat(mvc.get().uri("/login").exchange()).hasRedirectedUrl("/register");
        assertThat(mvc.get().uri("/register").exchange()).hasStatusOk();
    }

    @Test
    void letsTheFirstStraightInAndShowsEightCodes() {
        var registered = mvc.post()
                .uri("/register")
                .with(csrf())
                .param("name", "Kari Nordmann")
                .param("email", "kari@example.com")
                .param("password", SignedIn.PASSWORD)
                .param("language", "en")
                .param("zone", "Europe/Oslo")
                .exchange();

        var session = Browser.session(registered);
        assertThat(registered).hasStatus(302).hasRedirectedUrl("/recovery-codes");
        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange())
                .bodyText()
                .containsPattern("(<li><code>[a-z2-9-]{29}</code></li>\\s*){8}");
        assertThat(new Browser(mvc).isSignedIn(session)).isTrue();
    }

    @Test
    void closesTheDoorBehindTheFirst() {
        people.kari();

        var form = mvc.get().uri("/register").exchange();
        var sent = mvc.post()
                .uri("/register")
                .with(csrf())
                .param("email", "late@example.com")
                .exchange();

        assertThat(form).hasStatus(403);
        assertThat(sent).hasStatus(403);
        assertThat(mvc.get().uri("/").exchange()).hasRedirectedUrl("/login");
    }

    @Test
    void letsOneOfManyWhoAreFirstAtOnceIn() {
        var start = new CountDownLatch(1);
        var tries = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return add("first" + i + "@example.com");
                }))
                .toList();

        start.countDown();

        assertThat(tries.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                .hasSize(1);
    }

    private Optional<Account> add(String email) {
        var details = new NewAccount("Kari", email, "", Locale.ENGLISH, ZoneId.of("Europe/Oslo"));
        return accounts.add(details, "{noop}", clock.instant());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
