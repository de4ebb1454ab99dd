package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signs in as a browser does: by the form, with the cookie of the answer, from a network address of its own. */
final class Browser {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final MockMvcTester mvc;
    private final String address = newAddress();

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    static String newAddress() {
        var number = ADDRESS.incrementAndGet();
        return "10.1." + number / 250 + "." + (number % 250 + 1);
    }

    MvcTestResult tryToSignIn(String email, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .param("username", email)
                .param("password", password)
                .exchange();
    }

    Cookie signIn(Account account, String password) {
        var answer = tryToSignIn(account.email(), password);
        assertThat(answer).hasRedirectedUrl("/");
        return session(answer);
    }

    Cookie signIn(Account account) {
        return signIn(account, SignedIn.PASSWORD);
    }

    boolean isSignedIn(Cookie session) {
        return mvc.get()
                        .uri("/settings")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    /** The session cookie an answer set. */
    static Cookie session(MvcTestResult answer) {
        var cookies = answer.getResponse().getCookies();
        for (var i = cookies.length - 1; i >= 0; i--) if (cookies[i].getName().equals("SESSION")) return cookies[i];
        throw new AssertionError("No session cookie was set");
    }
}
