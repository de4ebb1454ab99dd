package app.farvel.winddown;

import app.farvel.account.AccountService;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailSettled;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTakenBack;
import app.farvel.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of a case's mail: it has gone, and the case moves on; it did not get through; or it was taken back. */
@Component
class MailListener {

    private final WindDownService windDowns;
    private final MessageRepository messages;
    private final HistoryRepository history;
    private final TableInvitations seats;
    private final Outbox outbox;
    private final AccountService accounts;
    private final Clock clock;

    MailListener(
            WindDownService windDowns,
            MessageRepository messages,
            HistoryRepository history,
            TableInvitations seats,
            Outbox outbox,
            AccountService accounts,
            Clock clock) {
        this.windDowns = windDowns;
        this.messages = messages;
        this.history = history;
        this.seats = seats;
        this.outbox = outbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(MailSettled settled) {
        var mail = settled.delivery();
        messageOf(mail).filter(message -> !message.isSent()).ifPresent(message -> {
            var at = Objects.requireNonNull(mail.settledAt());
            if (mail.state() == MailState.SENT) sent(message, mail, at);
            else tell(windDowns.get(message.winddownId()), fate(mail), mail.words(), at);
        });
    }

    private static HistoryEntry.Kind fate(Delivery mail) {
        return mail.mayHaveArrived() ? HistoryEntry.Kind.UNCONFIRMED : HistoryEntry.Kind.UNDELIVERED;
    }

    @EventListener
    void on(MailTakenBack takenBack) {
        messageOf(takenBack.delivery()).filter(Message::isHeld).ifPresent(message -> {
            message.release();
            tell(windDowns.get(message.winddownId()), HistoryEntry.Kind.TAKEN_BACK, "", clock.instant());
        });
    }

    private Optional<Message> messageOf(Delivery mail) {
        return mail.purpose().equals(SendingService.PURPOSE) ? messages.findByMailId(mail.id()) : Optional.empty();
    }

    private void sent(Message message, Delivery mail, Instant at) {
        if (!message.isHeld()) restore(message, mail, at);
        message.release();
        var windDown = windDowns.get(message.winddownId());
        var on = accounts.current().today(at);
        if (message.kind() == Message.Kind.MESSAGE && windDown.stage().isBeforeSending()) {
            windDowns.went(windDown, message, on, at);
            return;
        }
        message.freeze(on, message.channel(), at);
        tell(windDown, HistoryEntry.Kind.SENT, "", at);
    }

    /** It was taken back while the server was taking it: what stands here is what they read, and what was changed since is set aside. */
    private void restore(Message message, Delivery mail, Instant at) {
        message.conceal(seats.secretOf(message));
        var text = outbox.text(mail.id());
        if (message.subject().equals(mail.subject()) && text.equals(FormalLetter.textOf(message))) return;
        messages.save(message.setAside(at));
        var parts = new ArrayList<>(FormalLetter.headOf(message));
        parts.add(text);
        message.write(mail.subject(), List.copyOf(parts));
    }

    private void tell(WindDown windDown, HistoryEntry.Kind kind, String note, Instant at) {
        history.save(new HistoryEntry(windDown.id(), kind, windDown.stage(), windDown.stage(), note, at));
    }
}
