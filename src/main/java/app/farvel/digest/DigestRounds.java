package app.farvel.digest;

import app.farvel.account.AccountService;
import app.farvel.shared.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the job does for an account. Of two that do it at once the second finds it done. */
@Component
class DigestRounds {

    private final DigestRepository digests;
    private final DigestPost post;
    private final AccountService accounts;
    private final TransactionOperations transaction;

    DigestRounds(
            DigestRepository digests, DigestPost post, AccountService accounts, TransactionOperations transaction) {
        this.digests = digests;
        this.post = post;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Writes the digest, if its time has come. */
    void run(UUID accountId, Instant now) {
        Tenant.run(accountId, () -> {
            digests.ofAccount().filter(digest -> digest.isDue(now)).ifPresent(digest -> run(digest.timetable(), now));
            return accountId;
        });
    }

    private void run(Timetable timetable, Instant now) {
        var content = post.content(accounts.current(), timetable, now);
        transaction.executeWithoutResult(status ->
                digests.locked().filter(digest -> digest.isDue(now)).ifPresent(digest -> run(digest, content, now)));
    }

    private void run(Digest digest, Content content, Instant now) {
        var me = accounts.current();
        var today = me.today(now);
        var mailId = mailId(me.id(), today);
        var result = post.send(me, digest.timetable(), content, mailId, false, now);
        digest.ran(today, result, result == Digest.Result.MAILED ? mailId : null, me.zone(), now);
    }

    /** The same for the same day, so that the outbox takes it once. */
    private static UUID mailId(UUID accountId, LocalDate day) {
        return UUID.nameUUIDFromBytes(("digest/" + accountId + "/" + day).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells, in the transaction that reads it, when the job wakes next.
     *
     * @param next is given null when it need not
     */
    void goOn(UUID accountId, Consumer<@Nullable Instant> next) {
        inTransaction(
                accountId,
                () -> next.accept(digests.locked().flatMap(Digest::nextAt).orElse(null)));
    }

    private void inTransaction(UUID accountId, Runnable work) {
        Tenant.run(accountId, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return accountId;
        });
    }
}
