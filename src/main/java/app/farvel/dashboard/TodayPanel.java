package app.farvel.dashboard;

import java.time.Instant;
import java.util.Optional;

/** What another module shows at the side of Today. Costs at most one SQL statement. */
public interface TodayPanel {

    /**
     * What to render.
     *
     * @param fragment as in {@code sample/panel :: panel}
     * @param model what the fragment knows as {@code model}
     */
    record Panel(String fragment, Object model) {}

    /** Place among the panels, lowest first; those below zero stand above the newest touches. */
    int order();

    /** What there is to say at the moment, or nothing. */
    Optional<Panel> at(Instant now);
}
