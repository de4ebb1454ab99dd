package app.farvel.winddown;

import app.farvel.contact.ContactErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A contact's wind-downs leave for good with it. */
@Component
class EraseListener {

    private final WindDownService windDowns;

    EraseListener(WindDownService windDowns) {
        this.windDowns = windDowns;
    }

    @EventListener
    void on(ContactErased erased) {
        windDowns.eraseWith(erased.contactId());
    }
}
