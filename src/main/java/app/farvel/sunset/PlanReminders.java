package app.farvel.sunset;

import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.sunset.PlanRepository.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A vendor has sent a plan or written a comment, and waits for an answer. */
@Component
class PlanReminders implements ReminderSource {

    static final String SOURCE = "plan";

    private static final int MOST = 50;

    private final PlanRepository plans;
    private final MessageSource messages;

    PlanReminders(PlanRepository plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        return plans.heard(today, Limit.of(MOST)).stream()
                .map(known -> reminder(known, language))
                .toList();
    }

    private Reminder reminder(Known known, Locale language) {
        var plan = known.plan();
        var name = known.contact().organizationOrName();
        var key = "sunset.reminder." + plan.heard().id();
        return new Reminder(
                id(),
                plan.id(),
                plan.heard().id() + "-" + plan.heardAt().orElseThrow().toEpochMilli(),
                plan.heardOn().orElseThrow(),
                messages.getMessage(key, new Object[] {name}, language),
                messages.getMessage(key + ".hint", null, language),
                "/wind-downs/" + plan.winddownId() + "/plan",
                name);
    }
}
