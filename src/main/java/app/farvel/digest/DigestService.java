package app.farvel.digest;

import app.farvel.account.AccountService;
import app.farvel.digest.Digest.Result;
import app.farvel.shared.Jobs;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The mail about what waits and what comes: when the account at work wants it, and what it says. */
@Service
public class DigestService {

    private final DigestRepository digests;
    private final Jobs jobs;
    private final DigestPost post;
    private final AccountService accounts;
    private final TransactionOperations transaction;

    DigestService(
            DigestRepository digests,
            Jobs jobs,
            DigestPost post,
            AccountService accounts,
            TransactionOperations transaction) {
        this.digests = digests;
        this.jobs = jobs;
        this.post = post;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Empty when the account never chose one, and never asked for one. */
    @Transactional(readOnly = true)
    public Optional<Digest> digest() {
        return digests.ofAccount();
    }

    @Transactional(readOnly = true)
    public Timetable timetable() {
        return digests.ofAccount().map(Digest::timetable).orElse(Timetable.NONE);
    }

    /** The digest comes by this timetable from now on. */
    @Transactional
    public void choose(Timetable timetable, Instant now) {
        choose(timetable, own(), now);
    }

    /**
     * The same, by a form.
     *
     * @param shown the {@link Timetable#mark} of the timetable the form was made from
     * @throws OptimisticLockingFailureException when another one was chosen since
     */
    @Transactional
    public void choose(Timetable timetable, String shown, Instant now) {
        var digest = own();
        if (!digest.timetable().equals(timetable) && !digest.timetable().mark().equals(shown))
            throw new OptimisticLockingFailureException("Digest");
        choose(timetable, digest, now);
    }

    private void choose(Timetable timetable, Digest digest, Instant now) {
        digest.choose(timetable, accounts.current().zone(), now);
        schedule(digest);
    }

    /** None comes any more; once more does nothing more. A job that is still to wake finds nothing to do. */
    @Transactional
    public void stop() {
        digests.locked().ifPresent(Digest::stop);
    }

    /** The same hour of the day, where the account lives now. */
    @Transactional
    void moveTo(ZoneId zone, Instant now) {
        digests.locked().ifPresent(digest -> {
            digest.moveTo(zone, now);
            schedule(digest);
        });
    }

    /** What it would say now. */
    public DigestText preview(Instant now) {
        return post.preview(accounts.current(), timetable(), now);
    }

    /**
     * Sends one now, whatever there is to tell, beside those that come by themselves.
     *
     * @param mailId a mail of an id the outbox has already is not sent twice
     */
    public Result sendNow(UUID mailId, Instant now) {
        var content = post.content(accounts.current(), timetable(), now);
        return transaction.execute(status -> sendNow(mailId, content, now));
    }

    private Result sendNow(UUID mailId, Content content, Instant now) {
        var digest = own();
        var result = post.send(accounts.current(), digest.timetable(), content, mailId, true, now);
        digest.note(result, result == Result.MAILED ? mailId : null, now);
        return result;
    }

    private Digest own() {
        return digests.locked().orElseGet(() -> digests.save(new Digest(Tenant.id())));
    }

    private void schedule(Digest digest) {
        digests.flush();
        digest.nextAt().ifPresent(at -> jobs.schedule(DigestJob.of(Tenant.id()), at));
    }
}
