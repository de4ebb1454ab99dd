package app.farvel.site;

import app.farvel.account.SecurityLog;
import app.farvel.account.SecurityLog.Deed;
import app.farvel.account.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** A form whose token no longer counts: mostly because the session ended while someone was typing. */
@Component
class FormExpiredHandler implements AccessDeniedHandler {

    private static final String OPEN =
            "/plan/[^/]+(/comments)?|/rsvp/[^/]+(/stop|/back|/each)?|/register|/forgot|/reset/[^/]+";

    private final KeptForms forms;
    private final SecurityLog log;

    FormExpiredHandler(KeptForms forms, SecurityLog log) {
        this.forms = forms;
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        log.note(problem instanceof CsrfException ? Deed.FORM_WITHOUT_TOKEN_REFUSED : Deed.REFUSED, account());
        if (isOpen(request)) typeAgain(request, response);
        else if (KeptForms.isSignedIn()) lookAgain(request, response);
        else signInAgain(request, response);
    }

    /** Asked of the session: the token is looked at before the request works for anybody. */
    private static @Nullable UUID account() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !KeptForms.isSignedIn() ? null : UUID.fromString(who.getName());
    }

    /** A page for people without an account or a password; perhaps it lay open over night. There is no sign-in to send them to. */
    private static boolean isOpen(HttpServletRequest request) {
        return KeptForms.address(request).matches(OPEN) && SentFrom.here(request);
    }

    /** Shows what was typed once more, with a token that counts. */
    private static void typeAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var page = KeptForms.address(request).replaceFirst("^(/[^/]+/[^/]+)/.*", "$1") + "/again";
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** Signed out and in again in another tab: the page in this one is from before. */
    private void lookAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (forms.keep(request)) lead("/resume", request, response);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isKept = forms.keep(request);
        if (isKept || SentFrom.here(request)) SignIn.tell(isKept ? "kept" : "expired", request);
        else if (Htmx.isNot(request) && !isLogout(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        lead("/login", request, response);
    }

    private static boolean isLogout(HttpServletRequest request) {
        return KeptForms.address(request).equals("/logout");
    }

    private static void lead(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getContextPath() + page;
        if (Htmx.isNot(request)) response.sendRedirect(address);
        else Htmx.leadTo(address, HttpStatus.FORBIDDEN.value(), response);
    }
}
