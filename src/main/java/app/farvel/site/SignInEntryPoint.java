package app.farvel.site;

import app.farvel.account.AccountService;
import app.farvel.account.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever is not signed in to the sign-in page; the very first person to the registration. */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AccountService accounts;
    private final KeptForms forms;

    SignInEntryPoint(AccountService accounts, KeptForms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        if (forms.keep(request)) SignIn.tell("kept", request);
        var address = request.getContextPath() + (accounts.isEmpty() ? "/register" : "/login");
        if (Htmx.isAside(request)) response.setStatus(HttpStatus.NO_CONTENT.value());
        else if (Htmx.isNot(request)) response.sendRedirect(address);
        else Htmx.leadTo(address, HttpStatus.UNAUTHORIZED.value(), response);
    }
}
