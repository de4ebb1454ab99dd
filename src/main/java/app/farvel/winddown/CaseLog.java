package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactService;
import app.farvel.script.PlaybookCatalogue;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what happened to a case: in its own history, and on the page and in the lists of its contact. */
@Component
class CaseLog {

    private final HistoryRepository history;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;

    CaseLog(HistoryRepository history, ContactService contacts, PlaybookCatalogue playbooks) {
        this.history = history;
        this.contacts = contacts;
        this.playbooks = playbooks;
    }

    /** @param from the stage before; the case is at its new one already */
    void record(WindDown windDown, HistoryEntry.Kind kind, Stage from, String note, Instant now) {
        history.save(new HistoryEntry(windDown.id(), kind, from, windDown.stage(), note, now));
        contacts.windDownStage(windDown.contactId(), told(windDown));
    }

    boolean has(UUID windDownId, HistoryEntry.Kind kind) {
        return history.existsByWinddownIdAndKind(windDownId, kind);
    }

    private String told(WindDown windDown) {
        if (windDown.stage().inFlight()) return windDown.stage().id();
        var over = playbooks.get(windDown.playbook()).formerAfter();
        var isOver = windDown.stage() == Stage.CLOSED && over.contains(windDown.outcome());
        return isOver || windDown.wasFormer() ? Contact.FORMER : "";
    }
}
