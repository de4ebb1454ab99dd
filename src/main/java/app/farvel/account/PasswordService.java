package app.farvel.account;

import app.farvel.account.Links.Link;
import app.farvel.account.SecurityLog.Deed;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changing a password: by the old one, by a recovery code, by a one-time link. */
@Service
public class PasswordService {

    private static final String RESET = "password-reset";
    private static final Duration LINK_LIVES = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final RecoveryCodes codes;
    private final Links links;
    private final Throttle throttle;
    private final Sessions sessions;
    private final SecurityLog log;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;

    PasswordService(
            AccountRepository accounts,
            RecoveryCodes codes,
            Links links,
            Throttle throttle,
            Sessions sessions,
            SecurityLog log,
            PasswordEncoder encoder,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    /**
     * Whether this is the password of the account at work.
     *
     * @throws TooManyAttempts after too many wrong ones
     */
    public boolean isRight(Account account, String password, String address, Instant now) {
        throttle.attempt(account.email(), address, now);
        var right = encoder.matches(password, get(account.id()).password());
        if (right) throttle.succeeded(account.email(), address);
        else log.note(Deed.PASSWORD_WRONG);
        return right;
    }

    /** Gives the account at work another password and ends all its sessions but this one. */
    public void change(String password, String keptSession) {
        change(Tenant.id(), password);
        sessions.endOthers(Tenant.id(), keptSession);
    }

    /**
     * Lets in someone who has a recovery code: the code is used up, the password changed, every session ended.
     *
     * @return false when e-mail and code do not belong together; takes as long for an e-mail nobody has
     * @throws TooManyAttempts after too many wrong ones
     */
    public boolean recover(String email, String code, String password, String address, Instant now) {
        throttle.attempt(email, address, now);
        var account = accounts.named(email).map(Account::id).orElseGet(NewId::next);
        var used = Tenant.run(account, () -> transaction.execute(status -> codes.use(code, now)));
        log.noteFor(email, used ? Deed.RECOVERY_USED : Deed.RECOVERY_FAILED);
        if (!used) return false;
        throttle.succeeded(email, address);
        changeAndEndAll(account, password);
        return true;
    }

    /** A token that lets the owner of this e-mail choose a password within the hour; empty when nobody has the e-mail. */
    Optional<String> resetToken(String email, Instant now) {
        return accounts.named(email).map(account -> resetToken(account.id(), now));
    }

    private String resetToken(UUID account, Instant now) {
        log.note(Deed.RESET_LINK_MADE, account);
        return links.mint(account, RESET, null, now.plus(LINK_LIVES));
    }

    /** Who the reset link is for: their e-mail and name, which the new password may not be. */
    public Optional<Account> resetAccount(String token, Instant now) {
        return links.find(RESET, token, now).map(Link::accountId).map(this::get);
    }

    /** Spends the link: the password is changed, every session and every other link of the kind is ended. */
    public boolean reset(String token, String password, Instant now) {
        var link = links.spend(RESET, token, now);
        link.ifPresent(found -> {
            log.note(Deed.RESET_LINK_USED, found.accountId());
            changeAndEndAll(found.accountId(), password);
        });
        return link.isPresent();
    }

    private void changeAndEndAll(UUID account, String password) {
        change(account, password);
        links.endAll(account, RESET);
        sessions.endAll(account);
    }

    private void change(UUID id, String password) {
        var encoded = encoder.encode(password);
        transaction.executeWithoutResult(status -> get(id).changePassword(encoded));
        log.note(Deed.PASSWORD_CHANGED, id);
    }

    private Account get(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("Account", id));
    }
}
