package app.farvel.reminder;

import app.farvel.account.AccountService;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailOrigins;
import app.farvel.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mail that was given up: a person decides what becomes of it. Here, since mail itself lies below reminders. */
@Component
class MailReminders implements ReminderSource {

    private static final int MOST = 20;
    private static final String OUTBOX = "/settings/mail";

    private final Outbox outbox;
    private final MailOrigins origins;
    private final AccountService accounts;
    private final MessageSource messages;
    private final Clock clock;

    MailReminders(Outbox outbox, MailOrigins origins, AccountService accounts, MessageSource messages, Clock clock) {
        this.outbox = outbox;
        this.origins = origins;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public List<Reminder> due(LocalDate today, Locale language) {
        var failed = outbox.failed(clock.instant(), MOST);
        var pages = origins.pages(failed);
        return failed.stream()
                .map(mail -> reminder(mail, pages.getOrDefault(mail.id(), OUTBOX), language))
                .filter(reminder -> !reminder.dueOn().isAfter(today))
                .toList();
    }

    /** A mail that fails again, after it was sent again, is another occurrence. */
    private Reminder reminder(Delivery mail, String page, Locale language) {
        var unknown = mail.mayHaveArrived();
        var failedAt = Objects.requireNonNull(mail.settledAt());
        return new Reminder(
                id(),
                mail.id(),
                "failed-" + failedAt.getEpochSecond(),
                dayOf(failedAt),
                messages.getMessage(
                        unknown ? "mail.unconfirmed.title" : "mail.failed.title",
                        new Object[] {mail.recipient()},
                        language),
                messages.getMessage(
                        unknown ? "mail.unconfirmed.hint" : "mail.failed.hint",
                        new Object[] {mail.subject()},
                        language),
                page,
                mail.recipient());
    }

    private LocalDate dayOf(Instant instant) {
        return accounts.current().today(instant);
    }
}
