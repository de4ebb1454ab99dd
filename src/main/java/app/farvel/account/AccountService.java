package app.farvel.account;

import app.farvel.account.AccountSettings.Registration;
import app.farvel.account.SecurityLog.Deed;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts: who is signed in, who may join, what they say of themselves. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final AccountSql sql;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final Throttle throttle;
    private final SecurityLog log;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    AccountService(
            AccountRepository accounts,
            AccountSql sql,
            PasswordEncoder encoder,
            AccountSettings settings,
            Throttle throttle,
            SecurityLog log,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sql = sql;
        this.encoder = encoder;
        this.settings = settings;
        this.throttle = throttle;
        this.log = log;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * The account at work; read once a request.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    public Account current() {
        return RequestAccount.of(Tenant.id(), this::get);
    }

    /** The account at work, or nothing when nobody is signed in. */
    public Optional<Account> signedIn() {
        return Tenant.isSet() ? Optional.of(current()) : Optional.empty();
    }

    /** Holds the account until the transaction ends: what is decided for all of it is decided by one at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID accountId) {
        accounts.findForUpdateById(accountId);
    }

    private Account get(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("Account", id));
    }

    /** Whether this installation is still waiting for its first person. */
    public boolean isEmpty() {
        return sql.isEmpty();
    }

    /** Whether someone new may create an account. */
    public boolean isOpen() {
        return switch (settings.registration()) {
            case FIRST -> sql.isEmpty();
            case OPEN -> true;
            case CLOSED -> false;
        };
    }

    /**
     * Creates an account, if its e-mail is free.
     *
     * @param address on the network
     * @return the account of an installation's first person, who may be let in at once. Nothing for all others: whether the
     *     e-mail was free they learn by signing in. Takes as long either way.
     * @throws TooManyAttempts after too many registrations
     */
    public Optional<Account> register(NewAccount details, String address, Instant now) {
        throttle.registration(details.email(), address, now);
        var first = isEmpty();
        var added = add(details, encoder.encode(details.password()), now);
        added.ifPresent(account -> log.note(Deed.REGISTERED, account.id()));
        return first ? added : Optional.empty();
    }

    Optional<Account> add(NewAccount details, String encodedPassword, Instant now) {
        var account = new Account(NewId.next(), details, encodedPassword, now);
        try {
            return Tenant.run(account.id(), () -> transaction.execute(status -> addIfAllowed(account)));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<Account> addIfAllowed(Account account) {
        if (settings.registration() == Registration.FIRST) sql.lockGuard();
        if (!isOpen() || accounts.named(account.email()).isPresent()) return Optional.empty();
        return Optional.of(accounts.saveAndFlush(account));
    }

    /**
     * Counts a try to take this e-mail, which tells whether somebody has it, as a registration does.
     *
     * @param address on the network
     * @throws TooManyAttempts after too many
     */
    public void wantsEmail(String email, String address, Instant now) {
        throttle.registration(email, address, now);
    }

    /** Lets the account at work do one thing at a time, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        accounts.findForUpdateById(Tenant.id());
    }

    /**
     * Changes what the account says of itself.
     *
     * @param version the version the form was filled from
     * @throws ObjectOptimisticLockingFailureException when it was changed since
     * @throws DataIntegrityViolationException when the e-mail is another's
     */
    @Transactional
    public void changeProfile(Profile profile, int version) {
        var account = get(Tenant.id());
        if (account.version() != version)
            throw new ObjectOptimisticLockingFailureException(Account.class, account.id());
        var emailBefore = account.email();
        var before = account.language();
        var zoneBefore = account.zone();
        account.changeProfile(profile);
        accounts.saveAndFlush(account);
        RequestAccount.forget();
        if (!account.email().equals(emailBefore)) log.note(Deed.EMAIL_CHANGED);
        if (!account.language().equals(before)) events.publishEvent(new LanguageChanged(account.language()));
        if (!account.zone().equals(zoneBefore)) events.publishEvent(new ZoneChanged(account.zone()));
    }

    /** The account lives by another clock from now on; once more does nothing more. */
    @Transactional
    public void moveTo(ZoneId zone) {
        hold();
        var account = get(Tenant.id());
        if (account.zone().equals(zone)) return;
        account.moveTo(zone);
        accounts.saveAndFlush(account);
        RequestAccount.forget();
        events.publishEvent(new ZoneChanged(zone));
    }

    /** The account stays where it is, and is not asked about this zone again. */
    @Transactional
    public void declineZone(ZoneId zone) {
        hold();
        get(Tenant.id()).declineZone(zone);
        RequestAccount.forget();
    }
}
