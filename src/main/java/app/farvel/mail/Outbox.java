package app.farvel.mail;

import app.farvel.account.AccountService;
import app.farvel.shared.Jobs;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail on its way: taken in the caller's transaction, sent in the background, never lost, its fate visible. */
@Service
@Transactional
public class Outbox {

    private static final int PAGE = 50;

    private final OutboxRepository entries;
    private final MailAttachmentRepository attachments;
    private final Jobs jobs;
    private final OutboxWakeUp wakeUp;
    private final Smtp smtp;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;

    Outbox(
            OutboxRepository entries,
            MailAttachmentRepository attachments,
            Jobs jobs,
            OutboxWakeUp wakeUp,
            Smtp smtp,
            AccountService accounts,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.attachments = attachments;
        this.jobs = jobs;
        this.wakeUp = wakeUp;
        this.smtp = smtp;
        this.accounts = accounts;
        this.events = events;
    }

    /** Whether a mail server is set up. Where none is, offer nothing that sends. */
    public boolean isConfigured() {
        return smtp.isConfigured();
    }

    /** The mail server, host and port; blank when none is set up. */
    public String server() {
        return smtp.address();
    }

    /** What the account's mail is sent as. */
    public Mailbox sender() {
        var me = accounts.current();
        return new Mailbox(me.name(), smtp.from(me.email()));
    }

    /**
     * Takes a mail for the account at work. It goes when the caller's transaction has committed, and only then.
     *
     * @return its id; a mail with an id the outbox has already changes nothing
     * @throws IllegalStateException when no mail server is set up
     */
    public UUID enqueue(OutgoingMail mail, Instant now) {
        if (!isConfigured()) throw new IllegalStateException("No mail server is set up");
        if (entries.existsById(mail.id)) return mail.id;
        var entry = entries.saveAndFlush(new OutboxEntry(mail, sender().domain(), now));
        for (var i = 0; i < mail.attachments.size(); i++)
            attachments.save(new MailAttachment(NewId.next(), mail.id, i, mail.attachments.get(i)));
        schedule(entry, now);
        return mail.id;
    }

    /**
     * Tries again, or before its time: at once.
     *
     * @throws NotFound when the account has no such mail
     * @throws Delivery.TooLate when it has gone or was cancelled
     */
    public void resend(UUID mailId, Instant now) {
        var entry = get(mailId);
        entry.resend(now);
        entries.flush();
        schedule(entry, now);
    }

    /**
     * Takes it back: it will not be sent. A failed one is thereby settled.
     *
     * @throws NotFound when the account has no such mail
     * @throws Delivery.TooLate when it has gone
     */
    public void cancel(UUID mailId, Instant now) {
        var entry = get(mailId);
        entry.cancel(now);
        attachments.deleteOf(mailId);
        events.publishEvent(new MailTakenBack(entry.delivery()));
    }

    /** @throws NotFound when the account has no such mail */
    @Transactional(readOnly = true)
    public Delivery delivery(UUID mailId) {
        return get(mailId).delivery();
    }

    /**
     * The plain text, without what was secret in it.
     *
     * @throws NotFound when the account has no such mail
     */
    @Transactional(readOnly = true)
    public String text(UUID mailId) {
        return get(mailId).body();
    }

    /** All mail that belongs to these, newest first; one statement. */
    @Transactional(readOnly = true)
    public List<Delivery> about(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return List.of();
        return deliveries(entries.about(subjects));
    }

    /** What was given up, is not settled yet and would still be of use, newest first; one statement. */
    @Transactional(readOnly = true)
    public List<Delivery> failed(Instant now, int most) {
        return deliveries(entries.failed(now, Limit.of(most)));
    }

    /**
     * The outbox, newest first.
     *
     * @param after the last mail of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Page page(@Nullable UUID after) {
        var limit = Limit.of(PAGE + 1);
        var found = after == null ? entries.newest(limit) : before(get(after), limit);
        var shown = deliveries(found.subList(0, Math.min(PAGE, found.size())));
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** @param next the mail after which the next page begins; null on the last one */
    public record Page(List<Delivery> mails, @Nullable UUID next) {

        /** The newest mail sent for this purpose. */
        public Optional<Delivery> newest(String purpose) {
            return mails.stream().filter(mail -> mail.purpose().equals(purpose)).findFirst();
        }
    }

    private List<OutboxEntry> before(OutboxEntry last, Limit limit) {
        return entries.before(last.createdAt(), last.id(), limit);
    }

    private OutboxEntry get(UUID mailId) {
        return entries.findById(mailId).orElseThrow(() -> new NotFound("Mail", mailId));
    }

    private void schedule(OutboxEntry entry, Instant now) {
        jobs.schedule(MailJob.of(entry.id(), Tenant.id()), entry.dueAt());
        if (!entry.dueAt().isAfter(now)) wakeUp.afterCommit();
    }

    private static List<Delivery> deliveries(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::delivery).toList();
    }
}
