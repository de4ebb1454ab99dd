package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form whose session had ended, until its owner is signed in again. Only forms sent from our
 * own pages, for the account the browser last belonged to; never a password; never more than 200 kB.
 */
@Component
class KeptForms {

    private static final String ATTRIBUTE = "farvel.kept-form";
    private static final String OWNER = "owner";
    private static final int LONGEST = 200_000;

    /** What was typed, where it was sent to, and the mark of the browser's last account; empty where it has lost it. */
    record KeptForm(String address, String owner, Map<String, List<String>> fields) implements Serializable {

        boolean mayBeOf(String mark) {
            return owner.isEmpty() || owner.equals(mark);
        }
    }

    /** Keeps the form of this request when there is one to keep. */
    boolean keep(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !SentFrom.here(request) || !isPrivate(request)) return false;
        var fields = fields(request);
        if (fields.isEmpty() || size(fields) > LONGEST) return false;
        var mark = Cookies.find(OWNER, request).orElse("");
        request.getSession().setAttribute(ATTRIBUTE, new KeptForm(address(request), mark, fields));
        return true;
    }

    Optional<KeptForm> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }

    boolean isMarked(HttpServletRequest request) {
        return Cookies.find(OWNER, request).isPresent();
    }

    /** Marks the browser as this account's; a form kept for another account is forgotten. */
    void belongTo(String account, HttpServletRequest request, HttpServletResponse response) {
        var owner = mark(account);
        find(request).filter(form -> !form.mayBeOf(owner)).ifPresent(form -> forget(request));
        Cookies.set(OWNER, owner, Cookies.WITH_THE_BROWSER, request, response);
    }

    private static String mark(String account) {
        return UUID.nameUUIDFromBytes(("owner " + account).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The address a form was sent to, within this application. */
    static String address(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isSignedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }

    private static boolean isPrivate(HttpServletRequest request) {
        return !address(request)
                .matches("/(login|logout|register|forgot|reset|plan|rsvp|recovery-codes|resume|settings/security).*");
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.matches("(?i).*(password|_csrf|token).*|_.*")) fields.put(name, new ArrayList<>(List.of(values)));
        });
        return fields;
    }

    private static int size(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), field.getValue().stream()))
                .mapToInt(String::length)
                .sum();
    }
}
