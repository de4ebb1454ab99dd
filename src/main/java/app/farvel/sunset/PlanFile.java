package app.farvel.sunset;

import app.farvel.contact.Contact;
import app.farvel.winddown.WindDown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case's plan. Milestones in the vendor's order, comments oldest first.
 *
 * @param plan null as long as nobody was asked for one
 * @param links how many are open
 */
public record PlanFile(
        WindDown windDown,
        Contact contact,
        @Nullable Plan plan,
        List<Milestone> milestones,
        List<Comment> comments,
        int links) {

    /** Those that lie behind the last day together. */
    public List<Milestone> late() {
        return Milestone.after(windDown.exitOn(), milestones);
    }
}
