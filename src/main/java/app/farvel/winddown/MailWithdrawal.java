package app.farvel.winddown;

import app.farvel.contact.ContactTrashed;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that ends, or goes, takes its mail back where that has not gone. */
@Component
class MailWithdrawal {

    private final SendingService sending;
    private final WindDownRepository windDowns;
    private final Clock clock;

    MailWithdrawal(SendingService sending, WindDownRepository windDowns, Clock clock) {
        this.sending = sending;
        this.windDowns = windDowns;
        this.clock = clock;
    }

    @EventListener
    void on(WindDownEnded ended) {
        sending.takeBackAll(List.of(ended.windDownId()), clock.instant());
    }

    @EventListener
    void on(ContactTrashed trashed) {
        var ids = windDowns.findByContactId(trashed.contactId()).stream()
                .map(WindDown::id)
                .toList();
        sending.takeBackAll(ids, clock.instant());
    }

    @EventListener
    void on(WindDownsErased erased) {
        sending.takeBackAll(erased.windDownIds(), clock.instant());
    }
}
