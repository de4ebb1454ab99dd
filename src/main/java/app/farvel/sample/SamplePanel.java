package app.farvel.sample;

import app.farvel.dashboard.TodayPanel;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on Today that all this is made up, and how to be rid of it. */
@Component
class SamplePanel implements TodayPanel {

    private final SampleService samples;

    SamplePanel(SampleService samples) {
        this.samples = samples;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Panel> at(Instant now) {
        return samples.isPresent() ? Optional.of(new Panel("sample/panel :: panel", "")) : Optional.empty();
    }
}
