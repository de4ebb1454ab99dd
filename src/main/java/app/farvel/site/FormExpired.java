package app.farvel.site;

import app.farvel.account.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A form whose token no longer counts: mostly because the session ended while someone was typing. */
@Component
class FormExpired implements AccessDeniedHandler {

    private static final String GUESTS = "/plan/[^/]+(/comments)?|/rsvp/[^/]+(/stop|/back|/each)?";

    private final KeptForms forms;

    FormExpired(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        var login = request.getContextPath() + "/login";
        if (isGuests(request)) typeAgain(request, response);
        else if (KeptForms.isSignedIn(request)) response.sendError(HttpStatus.FORBIDDEN.value());
        else if (!Htmx.isNot(request)) Htmx.leadTo(login, HttpStatus.FORBIDDEN.value(), response);
        else if (forms.keep(request) || isLogout(request)) response.sendRedirect(login);
        else if (isSignIn(request)) startAgain(request, response, login);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** A vendor's plan, or an invitation; perhaps it lay open over night. There is no sign-in to send them to. */
    private static boolean isGuests(HttpServletRequest request) {
        return KeptForms.address(request).matches(GUESTS) && KeptForms.isFromHere(request);
    }

    /** Shows what was typed once more, with a token that counts. */
    private static void typeAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var page = KeptForms.address(request).replaceFirst("^(/[^/]+/[^/]+)/.*", "$1") + "/again";
        request.getRequestDispatcher(page).forward(request, response);
    }

    private static boolean isLogout(HttpServletRequest request) {
        return KeptForms.address(request).equals("/logout");
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return KeptForms.address(request).equals("/login") && KeptForms.isFromHere(request);
    }

    private static void startAgain(HttpServletRequest request, HttpServletResponse response, String login)
            throws IOException {
        request.getSession().setAttribute(SignIn.PROBLEM, "expired");
        response.sendRedirect(login);
    }
}
