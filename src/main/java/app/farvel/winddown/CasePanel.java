package app.farvel.winddown;

import java.time.LocalDate;
import java.util.Optional;

/** What another module shows on the page of a case. Costs at most one SQL statement. */
public interface CasePanel {

    /** Place among the panels, lowest first. */
    int order();

    /** The panel, or nothing when there is nothing to show. */
    Optional<Panel> of(WindDown windDown, LocalDate today);

    /**
     * @param titleKey message key of the heading
     * @param fragment what to render, as in {@code sunset/panel :: panel}; finds the model under the name {@code model}
     */
    record Panel(String titleKey, String fragment, Object model) {}
}
