package app.farvel.mail;

import app.farvel.shared.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of the outbox as the sending job reads and writes them, each time in a transaction of its own. */
@Component
class OutboxLedger {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxLedger.class);

    private final OutboxRepository entries;
    private final MailAttachmentRepository attachments;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    OutboxLedger(
            OutboxRepository entries,
            MailAttachmentRepository attachments,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.attachments = attachments;
        this.transaction = transaction;
        this.events = events;
    }

    /** A mail with what goes with it. */
    record Letter(OutboxEntry entry, List<Attachment> attachments) {}

    /** The mail, if it is to be sent by now. */
    Optional<Letter> find(UUID mailId, Instant now) {
        return transaction.execute(status -> entries.findById(mailId)
                .filter(entry -> entry.isWaiting() && !entry.dueAt().isAfter(now) && !entry.isTooLate(now))
                .map(entry -> new Letter(entry, filesOf(mailId))));
    }

    private List<Attachment> filesOf(UUID mailId) {
        return attachments.of(mailId).stream().map(MailAttachment::attachment).toList();
    }

    /**
     * Notes that the mail is about to be handed over.
     *
     * @throws IllegalStateException when it has changed since it was read: somebody else is at it
     */
    void begin(OutboxEntry read) {
        transaction.executeWithoutResult(status -> {
            var entry = entries.findById(read.id()).orElseThrow();
            if (entry.version() != read.version())
                throw new IllegalStateException("Mail " + read.id() + " has changed");
            entry.begin();
        });
    }

    /**
     * Stores what came of a try, and in the same transaction what the job does next.
     *
     * @param next is given the instant of the next try; null when there is none
     */
    void settle(
            UUID accountId,
            UUID mailId,
            Dispatcher.@Nullable Try tried,
            Instant now,
            Consumer<@Nullable Instant> next) {
        Tenant.run(accountId, () -> {
            try {
                store(mailId, tried, now, next, true);
            } catch (RuntimeException e) {
                // A listener's trouble must not make a mail go out again; a person's click meanwhile is no trouble.
                LOG.warn(
                        "Storing what became of mail {} once more, after {}",
                        mailId,
                        e.getClass().getName());
                store(mailId, tried, now, next, e instanceof ConcurrencyFailureException);
            }
            return accountId;
        });
    }

    private void store(
            UUID mailId, Dispatcher.@Nullable Try tried, Instant now, Consumer<@Nullable Instant> next, boolean tell) {
        transaction.executeWithoutResult(status -> {
            var entry = entries.findById(mailId).orElse(null);
            var isLate = entry != null && entry.isWaiting() && entry.isTooLate(now);
            if (entry != null && (tried != null || isLate)) settle(entry, tried, now, tell);
            next.accept(entry != null && entry.isWaiting() ? entry.dueAt() : null);
        });
    }

    private void settle(OutboxEntry entry, Dispatcher.@Nullable Try tried, Instant now, boolean tell) {
        if (tried == null) entry.expire(now);
        else entry.settle(tried.answer(), tried.begun(), now);
        entries.flush();
        if (entry.isSettled()) attachments.deleteOf(entry.id());
        if (tell && !entry.isWaiting()) events.publishEvent(new MailSettled(entry.delivery()));
    }
}
