package app.farvel.sunset;

import app.farvel.contact.Contact;
import app.farvel.winddown.WindDown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case's plan. Milestones in the vendor's order, comments oldest first.
 *
 * @param plan null as long as nobody was asked for one
 * @param linksEnd when each of the living links ends, the latest first
 */
public record PlanFile(
        WindDown windDown,
        Contact contact,
        @Nullable Plan plan,
        List<Milestone> milestones,
        List<Comment> comments,
        List<Instant> linksEnd) {}
