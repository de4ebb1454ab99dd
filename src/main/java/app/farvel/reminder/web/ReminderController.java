package app.farvel.reminder.web;

import app.farvel.account.Account;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with one reminder. */
@Controller
@RequestMapping("/reminders/{source}/{subject}/{occurrence}")
class ReminderController {

    private final ReminderService reminders;
    private final Clock clock;

    ReminderController(ReminderService reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "today";
    }

    @ModelAttribute("reminder")
    ReminderKey reminder(@PathVariable String source, @PathVariable UUID subject, @PathVariable String occurrence) {
        return new ReminderKey(source, subject, occurrence);
    }

    @PostMapping("/done")
    String done(
            @ModelAttribute(name = "reminder", binding = false) ReminderKey reminder,
            @RequestParam(defaultValue = "") String back,
            Account me,
            RedirectAttributes flash) {
        var now = clock.instant();
        reminders.done(reminder, me.today(now), me.locale(), now);
        return redirect("reminder.done", reminder, back, flash);
    }

    @GetMapping("/snooze")
    String snooze(
            @ModelAttribute(name = "reminder", binding = false) ReminderKey reminder,
            @RequestParam(defaultValue = "") String back,
            Account me,
            Model model) {
        model.addAttribute("form", new SnoozeForm("", OwnPath.of(back)));
        return snoozePage(reminder, me, model);
    }

    @PostMapping("/snooze")
    String snooze(
            @ModelAttribute(name = "reminder", binding = false) ReminderKey reminder,
            @ModelAttribute("form") SnoozeForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var now = clock.instant();
        var today = me.today(now);
        var until = form.day(today);
        if (until.isEmpty()) errors.rejectValue("until", "reminder.until.invalid");
        if (errors.hasErrors()) return snoozePage(reminder, me, model);
        reminders.snooze(reminder, until.get(), today, me.locale(), now);
        return redirect("reminder.snoozed", reminder, form.back(), flash);
    }

    @PostMapping("/reopen")
    String reopen(
            @ModelAttribute(name = "reminder", binding = false) ReminderKey reminder,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        reminders.reopen(reminder, clock.instant());
        flash.addFlashAttribute("notice", "reminder.reopened");
        return "redirect:" + OwnPath.of(back);
    }

    private String snoozePage(ReminderKey reminder, Account me, Model model) {
        LocalDate today = me.today(clock.instant());
        model.addAttribute("asked", reminders.title(reminder, today, me.locale()));
        model.addAttribute("earliest", SnoozeForm.earliest(today));
        model.addAttribute("latest", SnoozeForm.latest(today));
        return "reminder/snooze";
    }

    private static String redirect(String notice, ReminderKey reminder, String back, RedirectAttributes flash) {
        var path = OwnPath.of(back);
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("noticeUndo", reminder.href() + "/reopen?back=" + path);
        return "redirect:" + path;
    }
}
