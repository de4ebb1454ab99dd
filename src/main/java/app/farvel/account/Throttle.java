package app.farvel.account;

import app.farvel.account.SecurityLog.Deed;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets nobody guess for long: counts attempts for each e-mail and each network address, known or not, in a table. */
@Component
class Throttle {

    private final AccountSql sql;
    private final AccountSettings settings;
    private final SecurityLog log;

    Throttle(AccountSql sql, AccountSettings settings, SecurityLog log) {
        this.sql = sql;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Counts an attempt before its secret is looked at. An address that is shut out no longer counts against e-mails.
     *
     * @throws TooManyAttempts when there were too many from the address, or for the e-mail
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    public void attempt(String email, String address, Instant now) {
        attempt(email, now, byAddress(address), byEmail(email));
    }

    /**
     * Counts a registration, whatever comes of it: each of them tells a little about who has an account. Apart from guesses,
     * so that nobody is kept from signing in.
     *
     * @throws TooManyAttempts when there were too many from the address, or for the e-mail
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    public void registration(String email, String address, Instant now) {
        attempt(
                email,
                now,
                Secret.hash("register address " + address),
                Secret.hash("register email " + Email.normal(email)));
    }

    private void attempt(String email, Instant now, String... subjects) {
        try {
            for (var subject : subjects) count(subject, now);
        } catch (TooManyAttempts tooMany) {
            log.noteFor(email, Deed.THROTTLED);
            throw tooMany;
        }
    }

    /** It was no guess: the e-mail starts anew, the address gets this one attempt back. */
    @Transactional
    public void succeeded(String email, String address) {
        sql.takeBackAttempt(byAddress(address));
        sql.forgetAttempts(byEmail(email));
    }

    private void count(String subject, Instant now) {
        if (sql.countAttempt(subject, now.minus(settings.window()), now) > settings.attempts())
            throw new TooManyAttempts();
    }

    private static String byEmail(String email) {
        return Secret.hash("email " + Email.normal(email));
    }

    private static String byAddress(String address) {
        return Secret.hash("address " + address);
    }
}
