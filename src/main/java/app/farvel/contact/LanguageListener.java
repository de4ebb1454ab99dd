package app.farvel.contact;

import app.farvel.account.LanguageChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who reads another language looks for names in that language's order. */
@Component
class LanguageListener {

    private final ContactService contacts;

    LanguageListener(ContactService contacts) {
        this.contacts = contacts;
    }

    @EventListener
    void on(LanguageChanged changed) {
        contacts.resort(changed.language());
    }
}
