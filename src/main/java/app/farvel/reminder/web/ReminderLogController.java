package app.farvel.reminder.web;

import app.farvel.account.Account;
import app.farvel.reminder.ReminderLog;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done with reminders, and what sleeps still. */
@Controller
class ReminderLogController {

    private final ReminderLog log;
    private final Clock clock;

    ReminderLogController(ReminderLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/reminders")
    String log(@RequestParam(required = false) @Nullable UUID after, Account me, Model model) {
        var now = clock.instant();
        var today = me.today(now);
        var page = log.page(after);
        model.addAttribute("nav", "today");
        if (after == null) model.addAttribute("snoozed", log.snoozed(today, now));
        model.addAttribute("entries", LogEntryView.of(page, today));
        model.addAttribute("next", page.next());
        return "reminder/log";
    }
}
