package app.farvel.contact;

import java.time.LocalDate;
import java.util.Optional;

/** What another module shows beside a contact. Costs at most one SQL statement. */
public interface ContactPanel {

    /** Place among the panels, lowest first. */
    int order();

    /** The panel, or nothing when there is nothing to show. */
    Optional<Panel> of(Contact contact, LocalDate today);

    /**
     * @param titleKey message key of the heading
     * @param fragment what to render, as in {@code winddown/panel :: panel}; finds the model under the name {@code model}
     */
    record Panel(String titleKey, String fragment, Object model) {}
}
