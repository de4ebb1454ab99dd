package app.farvel.mail;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.shared.Tenant;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes one mail from the outbox to the server. The database hears of it before the server does, so that a mail whose fate
 * is unknown (Farvel was killed, the line broke) is repeated once at most, and with the same Message-ID.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxLedger ledger;
    private final Smtp smtp;
    private final AccountService accounts;
    private final Clock clock;

    Dispatcher(OutboxLedger ledger, Smtp smtp, AccountService accounts, Clock clock) {
        this.ledger = ledger;
        this.smtp = smtp;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param begun whether the database has heard of it before the server did */
    record Try(SmtpReply answer, boolean begun) {}

    /**
     * Sends the mail. No transaction is open while the server is spoken to.
     *
     * @return null when it does not wait, or its time has not come
     */
    @Nullable
    Try dispatch(UUID accountId, UUID mailId) {
        return Tenant.run(
                accountId,
                () -> ledger.find(mailId, clock.instant()).map(this::attempt).orElse(null));
    }

    private Try attempt(OutboxLedger.Letter letter) {
        if (letter.entry().isTooUnclear()) return new Try(new SmtpReply(DeliveryProblem.UNCLEAR, ""), false);
        if (!smtp.isConfigured()) return new Try(new SmtpReply(DeliveryProblem.NO_SERVER, ""), false);
        var me = accounts.current();
        FixedMessage message;
        try {
            message = message(letter, me);
        } catch (MessagingException | RuntimeException e) {
            LOG.warn(
                    "Mail {} cannot be written: {}",
                    letter.entry().id(),
                    e.getClass().getName());
            return new Try(new SmtpReply(DeliveryProblem.UNSENDABLE, ""), false);
        }
        try {
            return handOver(message, letter, smtp.connect());
        } catch (MessagingException e) {
            return new Try(SmtpErrors.beforeHandover(e), false);
        }
    }

    private FixedMessage message(OutboxLedger.Letter letter, Account me) throws MessagingException {
        var own = new Mailbox(me.name(), me.email());
        var from = new Mailbox(me.name(), smtp.from(me.email()));
        return new MimeWriter(letter.entry(), letter.attachments()).message(smtp.session(), from, own);
    }

    private Try handOver(FixedMessage message, OutboxLedger.Letter letter, PatientTransport transport) {
        try {
            ledger.begin(letter.entry());
            transport.sendMessage(message, message.getAllRecipients());
            return new Try(SmtpReply.accepted(), true);
        } catch (MessagingException e) {
            return new Try(SmtpErrors.of(e, transport.hasHandedOver()), true);
        } finally {
            hangUp(transport);
        }
    }

    private static void hangUp(PatientTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up first");
        }
    }
}
