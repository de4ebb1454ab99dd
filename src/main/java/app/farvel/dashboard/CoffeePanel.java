package app.farvel.dashboard;

import app.farvel.gathering.GatheringService;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next group coffee, and who comes. */
@Component
class CoffeePanel implements TodayPanel {

    private final GatheringService gatherings;

    CoffeePanel(GatheringService gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public Optional<Panel> at(Instant now) {
        return gatherings.soonest(now).map(next -> new Panel("gathering/today :: panel", next));
    }
}
