package app.farvel.account;

import app.farvel.account.SecurityLog.Deed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by e-mail and password, and lets nobody guess for long. */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Throttle throttle;
    private final SecurityLog log;
    private final Clock clock;

    ThrottledSignIn(AccountUsers users, PasswordEncoder encoder, Throttle throttle, SecurityLog log, Clock clock) {
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setUserDetailsPasswordService(users);
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        throttle.attempt(attempt.getName(), address(attempt), clock.instant());
        var signedIn = check(attempt);
        throttle.succeeded(attempt.getName(), address(attempt));
        return signedIn;
    }

    private @Nullable Authentication check(Authentication attempt) {
        try {
            return passwords.authenticate(attempt);
        } catch (AuthenticationException wrong) {
            log.noteFor(attempt.getName(), Deed.SIGN_IN_FAILED);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
