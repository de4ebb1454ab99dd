package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactPanel;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A contact's wind-downs, beside the contact. */
@Component
class WindDownPanel implements ContactPanel {

    private final WindDownService windDowns;
    private final PlaybookCatalogue playbooks;

    WindDownPanel(WindDownService windDowns, PlaybookCatalogue playbooks) {
        this.windDowns = windDowns;
        this.playbooks = playbooks;
    }

    /** One wind-down, in the reader's words. */
    public record Line(WindDown windDown, PlaybookWords words, long days) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(Contact contact, LocalDate today) {
        var lines = windDowns.with(contact.id()).stream()
                .map(each -> line(each, today))
                .toList();
        if (lines.isEmpty()) return Optional.empty();
        return Optional.of(new Panel("winddown.panel", "winddown/panel :: panel", List.copyOf(lines)));
    }

    private Line line(WindDown windDown, LocalDate today) {
        var words = playbooks.get(windDown.playbook()).words(LocaleContextHolder.getLocale());
        return new Line(windDown, words, windDown.days(today));
    }
}
