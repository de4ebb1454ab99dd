package app.farvel.sunset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan as the vendor may see it: who asks, what for, and what the two have written. Nothing else of the account.
 *
 * @param asker the account's name
 * @param organization whom it is asked of
 * @param locale the language of the plan, as it is written where the vendor is
 * @param zone of the account
 * @param planBy the day on which the plan is wanted
 * @param lastDay the last day together
 * @param isOver whether the case has ended, and the plan can only be read
 */
public record GuestPlan(
        Plan plan,
        String asker,
        String organization,
        Locale locale,
        ZoneId zone,
        LocalDate today,
        Optional<LocalDate> planBy,
        Optional<LocalDate> lastDay,
        boolean isOver,
        List<Milestone> milestones,
        List<Comment> comments) {

    /** Whether nothing of it can be changed any more. */
    public boolean isFixed() {
        return isOver || plan.isAgreed();
    }

    /** Those that lie behind the last day together. */
    public List<Milestone> late() {
        return Milestone.after(lastDay, milestones);
    }
}
