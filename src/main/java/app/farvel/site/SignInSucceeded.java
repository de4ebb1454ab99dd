package app.farvel.site;

import app.farvel.account.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Leads on from the sign-in: to the recovery codes of someone new, to what was being typed when the session ended, to the page asked for, or to Today. */
@Component
class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignIn signIn;
    private final KeptForms forms;

    SignInSucceeded(SignIn signIn, KeptForms forms, RequestCache pagesAskedFor) {
        this.signIn = signIn;
        this.forms = forms;
        setRequestCache(pagesAskedFor);
        setRedirectStrategy(SignInSucceeded::leadOn);
    }

    /** By path alone, whatever name and port the page was asked for under. */
    private static void leadOn(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        var path = address.replaceFirst("^https?://[^/]*", "");
        response.sendRedirect(path.equals(address) ? request.getContextPath() + path : path);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        var account = UUID.fromString(signedIn.getName());
        signIn.begun(account, request, request.getParameter("remember-me") != null);
        forms.belongTo(signedIn.getName(), request, response);
        if (signIn.makesCodes(account, request)) response.sendRedirect(request.getContextPath() + "/recovery-codes");
        else if (forms.find(request).isPresent()) response.sendRedirect(request.getContextPath() + "/resume");
        else super.onAuthenticationSuccess(request, response, signedIn);
    }
}
