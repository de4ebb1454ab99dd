package app.farvel.winddown;

import app.farvel.contact.ContactRestored;
import app.farvel.contact.ContactTrashed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A contact's wind-downs go to the trash with it, and come back with it. */
@Component
class TrashListener {

    private final WindDownRepository windDowns;
    private final Clock clock;

    TrashListener(WindDownRepository windDowns, Clock clock) {
        this.windDowns = windDowns;
        this.clock = clock;
    }

    @EventListener
    void on(ContactTrashed trashed) {
        for (var windDown : windDowns.findByContactId(trashed.contactId())) windDown.trash(clock.instant());
    }

    @EventListener
    void on(ContactRestored restored) {
        for (var windDown : windDowns.findByContactId(restored.contactId())) windDown.restore();
    }
}
