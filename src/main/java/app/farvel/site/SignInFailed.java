package app.farvel.site;

import app.farvel.account.SignIn;
import app.farvel.account.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, with the e-mail as typed and never a hint whether anyone has it. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    private static final int LONGEST_EMAIL = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var typed = request.getParameter("username");
        var session = request.getSession();
        session.setAttribute(SignIn.USERNAME, typed == null || typed.length() > LONGEST_EMAIL ? "" : typed);
        session.setAttribute(SignIn.PROBLEM, problem instanceof TooManyAttempts ? "often" : "wrong");
        response.sendRedirect(request.getContextPath() + "/login");
    }
}
