package app.farvel.account;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a browser would do with an answer. */
final class Browser {

    private Browser() {}

    /** The session cookie an answer set. */
    static Cookie session(MvcTestResult answer) {
        var cookies = answer.getMvcResult().getResponse().getCookies();
        for (var i = cookies.length - 1; i >= 0; i--) if (cookies[i].getName().equals("SESSION")) return cookies[i];
        throw new AssertionError("No session cookie was set");
    }
}
