package app.farvel.account;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets nobody guess for long: counts attempts for each e-mail and each network address, known or not, in a table. */
@Component
class Throttle {

    private final AccountSql sql;
    private final AccountSettings settings;

    Throttle(AccountSql sql, AccountSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * Counts an attempt before its secret is looked at. An address that is shut out no longer counts against e-mails.
     *
     * @throws TooManyAttempts when there were too many from the address, or for the e-mail
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    public void attempt(String email, String address, Instant now) {
        count(byAddress(address), now);
        count(byEmail(email), now);
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
