package app.farvel.sunset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the vendor wrote it.
 *
 * @param name whom to talk to
 */
public record PlanDetails(String name, String email, String phone, String remarks, List<Step> steps) {

    /**
     * A milestone.
     *
     * @param id of a milestone there is already; null for a new one
     * @param dueOn null while the day is open
     */
    public record Step(
            @Nullable UUID id, String text, @Nullable LocalDate dueOn, Author owner, String note) {}
}
