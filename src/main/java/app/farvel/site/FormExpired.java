package app.farvel.site;

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

    private final KeptForms forms;

    FormExpired(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        var login = request.getContextPath() + "/login";
        if (KeptForms.isSignedIn(request)) response.sendError(HttpStatus.FORBIDDEN.value());
        else if (!Htmx.isNot(request)) Htmx.leadTo(login, HttpStatus.FORBIDDEN.value(), response);
        else if (forms.keep(request) || isSignInOrOut(request)) response.sendRedirect(login);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isSignInOrOut(HttpServletRequest request) {
        return request.getServletPath().matches("/login|/logout") && KeptForms.isFromHere(request);
    }
}
