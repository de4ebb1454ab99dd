package app.farvel.winddown;

import app.farvel.contact.ContactErased;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A contact's wind-downs leave for good with it. */
@Component
class EraseListener {

    /** Before the contracts, to which wind-downs refer; after what refers to wind-downs. */
    static final int ORDER = 200;

    private final WindDownService windDowns;

    EraseListener(WindDownService windDowns) {
        this.windDowns = windDowns;
    }

    @EventListener
    @Order(ORDER)
    void on(ContactErased erased) {
        windDowns.eraseWith(erased.contactId());
    }
}
