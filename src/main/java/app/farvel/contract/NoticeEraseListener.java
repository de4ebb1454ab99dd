package app.farvel.contract;

import app.farvel.contact.ContactErased;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notices of a contact's contracts leave for good with it, before the contracts do. */
@Component
class NoticeEraseListener {

    private static final int FIRST = -10;

    private final NoticeService notices;

    NoticeEraseListener(NoticeService notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(FIRST)
    void on(ContactErased erased) {
        notices.eraseWith(erased.contactId());
    }
}
