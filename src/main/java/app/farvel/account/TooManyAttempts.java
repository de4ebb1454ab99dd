package app.farvel.account;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords or codes; a few minutes must pass. */
public class TooManyAttempts extends AuthenticationException {

    TooManyAttempts() {
        super("Too many attempts");
    }
}
