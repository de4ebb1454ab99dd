package app.farvel.dashboard;

import java.util.Optional;

/** What another module shows at the side of Today. Costs at most one SQL statement. */
public interface TodayPanel {

    /** Place among the panels, lowest first. */
    int order();

    /** What to render, as in {@code sample/panel :: panel}, or nothing. */
    Optional<String> fragment();
}
