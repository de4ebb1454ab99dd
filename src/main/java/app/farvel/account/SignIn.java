package app.farvel.account;

import app.farvel.account.SecurityLog.Deed;
import app.farvel.shared.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
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

    /** The {@link #PROBLEM} of someone who had been signed in for as long as one may. */
    public static final String ENDED = "ended";

    /** Session attribute with the e-mail as typed. */
    public static final String USERNAME = "signIn.username";

    private final AccountSettings settings;
    private final LongestStay longest;
    private final RecoveryCodes codes;
    private final SecurityLog log;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIn(AccountSettings settings, LongestStay longest, RecoveryCodes codes, SecurityLog log, Clock clock) {
        this.settings = settings;
        this.longest = longest;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    /** What the sign-in page is to say: that a sign-in had lasted its time rather than that a page was too old. */
    public static void tell(String problem, HttpServletRequest request) {
        var session = request.getSession();
        var isOver = ENDED.equals(session.getAttribute(PROBLEM));
        var over = problem.equals("kept") ? "ended-kept" : ENDED;
        session.setAttribute(PROBLEM, isOver ? over : problem);
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
        begun(account.id(), request, false);
    }

    /** Notes when, and on which device, a session has begun; lets it live long when asked to. */
    public void begun(UUID account, HttpServletRequest request, boolean stay) {
        log.note(Deed.SIGNED_IN, account);
        var session = request.getSession();
        longest.begin(session, clock.instant());
        session.setAttribute(
                Device.ATTRIBUTE,
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)).written());
        if (!stay) return;
        session.setMaxInactiveInterval(
                (int) Math.min(settings.stay().toSeconds(), settings.longest().toSeconds()));
        request.setAttribute(SpringSessionRememberMeServices.REMEMBER_ME_LOGIN_ATTR, true);
    }

    /**
     * Makes recovery codes for someone who signs in for the first time.
     *
     * @return whether there are some now that have to be shown, at {@code /recovery-codes}
     */
    public boolean makesCodes(UUID account, HttpServletRequest request) {
        var fresh = Tenant.run(account, codes::first);
        if (!fresh.isEmpty()) ShownCodes.show(fresh, request);
        return !fresh.isEmpty();
    }
}
