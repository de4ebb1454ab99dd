package app.farvel.mail;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mail for tests that have no mail server. */
@Component
public class Mails {

    private final OutboxRepository entries;
    private final Clock clock;

    Mails(OutboxRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** A mail for tomorrow. */
    public UUID waiting(Account account) {
        return SignedIn.work(account, () -> entries.save(entry("Takk")).id());
    }

    /** A mail the server refused just now. */
    public UUID failed(Account account, String subject) {
        return SignedIn.work(account, () -> {
            var entry = entry(subject);
            entry.begin();
            entry.settle(new SmtpReply(DeliveryProblem.REFUSED, "550 No such person here"), true, clock.instant());
            return entries.save(entry).id();
        });
    }

    private OutboxEntry entry(String subject) {
        var now = clock.instant();
        var mail = new OutgoingMail("note", null, new Mailbox("Line Nygård", "line@nordlys.example"), subject, "Hei");
        return new OutboxEntry(mail.notBefore(now.plus(Duration.ofDays(1))), "farvel.example", now);
    }
}
