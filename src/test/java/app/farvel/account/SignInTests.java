package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    AccountUsers users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesANewSessionAtSignIn() {
        var kari = people.kari();
        var before = Browser.session(mvc.get().uri("/login").exchange());

        var after = Browser.session(mvc.post()
                .uri("/login")
                .cookie(before)
                .with(csrf())
                .param("username", kari.email())
                .param("password", SignedIn.PASSWORD)
                .exchange());

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(new Browser(mvc).isSignedIn(before)).isFalse();
        assertThat(new Browser(mvc).isSignedIn(after)).isTrue();
    }

    @Test
    void endsTheSessionAtLogout() {
        var browser = new Browser(mvc);
        var session = browser.signIn(people.kari());

        mvc.post().uri("/logout").cookie(session).with(csrf()).exchange();

        assertThat(browser.isSignedIn(session)).isFalse();
    }

    @Test
    void keepsTheCookieOfWhoeverStaysSignedIn() {
        var kari = people.kari();

        var session = Browser.session(mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", kari.email())
                .param("password", SignedIn.PASSWORD)
                .param("remember-me", "true")
                .exchange());

        var interval = jdbc.sql("select max_inactive_interval from spring_session where session_id = :id")
                .param("id", id(session))
                .query(Integer.class)
                .single();
        assertThat(session.getMaxAge()).isGreaterThan(60 * 60 * 24 * 59);
        assertThat(interval).isEqualTo(60 * 60 * 24 * 30);
        assertThat(new Browser(mvc).signIn(kari).getMaxAge()).isNegative();
    }

    @Test
    void answersTheSameToAWrongPasswordAndAnUnknownEmail() {
        var kari = people.kari();

        var wrong = new Browser(mvc).tryToSignIn(kari.email(), "not her password");
        var unknown = new Browser(mvc).tryToSignIn("nobody@example.com", "not her password");

        assertThat(wrong).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(unknown).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(loginPage(Browser.session(wrong)).replace(kari.email(), "?"))
                .contains("do not match")
                .isEqualTo(loginPage(Browser.session(unknown)).replace("nobody@example.com", "?"));
    }

    @Test
    void shutsOutAnEmailAfterTenGuessesEvenWithTheRightPassword() {
        var kari = people.kari();
        for (var i = 0; i < 10; i++) new Browser(mvc).tryToSignIn(kari.email(), "guess " + i);

        var right = new Browser(mvc).tryToSignIn(kari.email(), SignedIn.PASSWORD);
        var other = new Browser(mvc).tryToSignIn(people.ola().email(), SignedIn.PASSWORD);

        assertThat(right).hasRedirectedUrl("/login");
        assertThat(loginPage(Browser.session(right))).contains("Too many tries");
        assertThat(other).hasRedirectedUrl("/");
    }

    @Test
    void shutsOutANetworkAddressAfterTenGuessesButNoOther() {
        var kari = people.kari();
        var guesser = new Browser(mvc);
        for (var i = 0; i < 10; i++) guesser.tryToSignIn("someone" + i + "@example.com", "guess");

        var fromThere = guesser.tryToSignIn(kari.email(), SignedIn.PASSWORD);
        var fromElsewhere = new Browser(mvc).tryToSignIn(kari.email(), SignedIn.PASSWORD);

        assertThat(fromThere).hasRedirectedUrl("/login");
        assertThat(fromElsewhere).hasRedirectedUrl("/");
    }

    @Test
    void believesNoForwardedAddressUnlessToldTo() {
        var guesser = new Browser(mvc);
        for (var i = 0; i < 10; i++) guesser.tryToSignIn("some" + i + "@example.com", "guess");

        var claimed = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("10.9.9.9");
                    return request;
                })
                .header("X-Forwarded-For", "1.2.3.4")
                .exchange();

        var seen = jdbc.sql("select count(*) from sign_in_throttle where subject = :subject")
                .param("subject", Secret.hash("address 1.2.3.4"))
                .query(Integer.class)
                .single();
        assertThat(claimed).hasStatus(302);
        assertThat(seen).isZero();
    }

    static Stream<String> weakerHashes() {
        var password = "an old password of hers";
        return Stream.of(
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password),
                "{argon2}"
                        + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password),
                "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1 << 16, 1).encode(password));
    }

    @ParameterizedTest
    @MethodSource("weakerHashes")
    void makesAWeakerHashAnewWhenItsOwnerSignsIn(String hash) {
        var kari = people.kari();
        jdbc.sql("update account set password = :password where id = :id")
                .param("password", hash)
                .param("id", kari.id())
                .update();

        new Browser(mvc).signIn(kari, "an old password of hers");
        var renewed = password(kari);
        new Browser(mvc).signIn(kari, "an old password of hers");

        assertThat(renewed).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(password(kari)).isEqualTo(renewed);
    }

    @Test
    void overwritesNoPasswordThatWasSetMeanwhile() {
        var kari = people.kari();
        var before = users.loadUserByUsername(kari.email());
        jdbc.sql("update account set password = 'reset' where id = :id")
                .param("id", kari.id())
                .update();

        users.updatePassword(before, "the old one in another form");

        assertThat(password(kari)).isEqualTo("reset");
    }

    /** Of sign-ins at once, all find the weaker hash, and none is in the way of another, nor of an open page. */
    @Test
    void makesAHashAnewThoughSeveralSignInAtOnce() {
        var kari = people.kari();
        var before = users.loadUserByUsername(kari.email());

        for (var form : List.of("first", "second", "third")) users.updatePassword(before, form);

        assertThat(password(kari)).isEqualTo("first");
        assertThat(jdbc.sql("select version from account where id = :id")
                        .param("id", kari.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(kari.version());
    }

    private String password(Account account) {
        return jdbc.sql("select password from account where id = :id")
                .param("id", account.id())
                .query(String.class)
                .single();
    }

    @Test
    void namesASessionByMoreThan128RandomBits() {
        var kari = people.kari();
        var ids = Stream.generate(() -> id(new Browser(mvc).signIn(kari)))
                .limit(4)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
        assertThat(ids.stream().map(id -> id.substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void dropsASessionItCannotReadAnyMore() {
        var browser = new Browser(mvc);
        var session = browser.signIn(people.kari());
        jdbc.sql("update spring_session_attributes set attribute_bytes = :junk where session_primary_id ="
                        + " (select primary_id from spring_session where session_id = :id)")
                .param("junk", "of an older version".getBytes(StandardCharsets.UTF_8))
                .param("id", id(session))
                .update();

        var page = mvc.get().uri("/settings").cookie(session).exchange();

        assertThat(page).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/login").cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void leadsBackToThePageAskedFor() {
        var kari = people.kari();
        var asked = mvc.get().uri("/settings/security").exchange();

        var signedIn = mvc.post()
                .uri("/login")
                .cookie(Browser.session(asked))
                .with(csrf())
                .param("username", kari.email())
                .param("password", SignedIn.PASSWORD)
                .exchange();

        assertThat(asked).hasRedirectedUrl("/login");
        assertThat(signedIn.getResponse().getRedirectedUrl()).endsWith("/settings/security");
    }

    private String loginPage(Cookie session) {
        var page = mvc.get().uri("/login").cookie(session).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("_csrf\" value=\"[^\"]*", "")
                .replaceAll("X-CSRF-TOKEN[^}]*", "");
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }
}
