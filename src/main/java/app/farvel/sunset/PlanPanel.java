package app.farvel.sunset;

import app.farvel.script.PlaybookCatalogue;
import app.farvel.winddown.CasePanel;
import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the plan stands, on the page of a case that asks for one. */
@Component
class PlanPanel implements CasePanel {

    private final PlanRepository plans;
    private final PlaybookCatalogue playbooks;

    PlanPanel(PlanRepository plans, PlaybookCatalogue playbooks) {
        this.plans = plans;
        this.playbooks = playbooks;
    }

    /** @param plan null as long as nobody was asked for one */
    public record Line(UUID windDownId, @Nullable Plan plan, boolean sent) {

        /** Whether the page was made for a message that has not gone yet. */
        public boolean isReady() {
            return plan != null && !sent && plan.isUntouched();
        }
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> of(WindDown windDown, LocalDate today) {
        if (!playbooks.get(windDown.playbook()).asksForPlan()) return Optional.empty();
        var plan = plans.findByWinddownId(windDown.id()).orElse(null);
        if (plan == null && !windDown.stage().inFlight()) return Optional.empty();
        var sent = windDown.sentOn().isPresent();
        return Optional.of(new Panel("sunset.panel", "sunset/panel :: panel", new Line(windDown.id(), plan, sent)));
    }
}
