package app.farvel.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Fresh recovery codes wait in the session until their owner says they are kept. */
public final class ShownCodes {

    private static final String ATTRIBUTE = "account.codes";

    private ShownCodes() {}

    public static void show(List<String> codes, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(codes));
    }

    public static List<String> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    public static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }
}
