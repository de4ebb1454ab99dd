package app.farvel.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;
import org.springframework.stereotype.Component;

/** What happens to a session when someone is let in. */
@Component
public class SignIn {

    /** Session attribute that tells the sign-in page what to say: the end of its message key. */
    public static final String PROBLEM = "signIn.problem";

    /** Session attribute with the e-mail as typed. */
    public static final String USERNAME = "signIn.username";

    private final AccountSettings settings;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIn(AccountSettings settings) {
        this.settings = settings;
    }

    /** Signs the account in without asking again, in a session that nobody can have known before. */
    public void as(Account account, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        var user = org.springframework.security.core.userdetails.User.withUserDetails(AccountUsers.user(account))
                .password("")
                .build();
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        begun(request, false);
    }

    /** Notes the device of a session that has just begun; lets it live long when asked to. */
    public void begun(HttpServletRequest request, boolean stay) {
        var session = request.getSession();
        session.setAttribute(
                Device.ATTRIBUTE,
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)).written());
        if (!stay) return;
        session.setMaxInactiveInterval((int) settings.stay().toSeconds());
        request.setAttribute(SpringSessionRememberMeServices.REMEMBER_ME_LOGIN_ATTR, true);
    }
}
