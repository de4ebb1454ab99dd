package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.winddown.AlreadyInFlight;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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

/** One case: where it stands, its checklist, messages, follow-ups and timeline, and the next step. */
@Controller
@RequestMapping("/wind-downs/{id}")
class WindDownController {

    private static final int LONGEST_NOTE = 2000;

    private final WindDownService windDowns;
    private final Clock clock;

    WindDownController(WindDownService windDowns, Clock clock) {
        this.windDowns = windDowns;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @GetMapping
    String show(@PathVariable UUID id, Account me, Locale locale, Model model) {
        model.addAttribute("form", CloseForm.on(today(me)));
        return page(id, me, locale, model);
    }

    @PostMapping("/answered")
    String answered(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            Account me,
            RedirectAttributes flash) {
        if (answer.isEmpty()) return back(id, "winddown.mistake.answer", flash);
        windDowns.answered(id, answer, today(me), clock.instant());
        return back(id, "winddown.answered", flash);
    }

    @PostMapping("/transition")
    String handOver(@PathVariable UUID id, Account me, RedirectAttributes flash) {
        windDowns.handOver(id, today(me), clock.instant());
        return back(id, "winddown.handed-over", flash);
    }

    @PostMapping("/closed")
    String close(
            @PathVariable UUID id,
            Account me,
            Locale locale,
            @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, windDowns.file(id).playbook().outcomes(), today(me));
        if (errors.hasErrors()) return page(id, me, locale, model);
        windDowns.close(id, form.ending(), form.words(), form.day(), form.kept(), today(me), clock.instant());
        return back(id, "winddown.closed", flash);
    }

    @PostMapping("/called-off")
    String callOff(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String note, Account me, RedirectAttributes flash) {
        var words = note.replace("\r\n", "\n").strip();
        if (words.length() > LONGEST_NOTE) words = words.substring(0, LONGEST_NOTE);
        windDowns.callOff(id, words, today(me), clock.instant());
        flash.addFlashAttribute("noticeUndo", "/wind-downs/" + id + "/reopened");
        return back(id, "winddown.called-off", flash);
    }

    @PostMapping("/reopened")
    String reopen(@PathVariable UUID id, Account me, RedirectAttributes flash) {
        try {
            windDowns.reopen(id, today(me), clock.instant());
        } catch (AlreadyInFlight other) {
            return back(other.windDownId(), "winddown.already-in-flight", flash);
        }
        return back(id, "winddown.reopened", flash);
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable UUID id,
            Account me,
            Locale locale,
            @ModelAttribute("pause") PauseForm pause,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Day.checkComing(pause.until(), "until", errors, today(me));
        if (errors.hasErrors()) {
            model.addAttribute("form", CloseForm.on(today(me)));
            return page(id, me, locale, model);
        }
        windDowns.pause(id, Day.of(pause.until()).orElseThrow(), clock.instant());
        return back(id, "winddown.paused", flash);
    }

    @PostMapping("/tasks/{taskId}")
    String tick(@PathVariable UUID id, @PathVariable UUID taskId, @RequestParam boolean done, Account me) {
        windDowns.tick(id, taskId, done, today(me), clock.instant());
        return "redirect:/wind-downs/" + id + "#checklist";
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/wind-downs/" + id;
    }

    private String page(UUID id, Account me, Locale locale, Model model) {
        var page = CasePage.of(windDowns.file(id), locale, today(me));
        model.addAttribute("page", page);
        var windDown = page.windDown();
        if (!model.containsAttribute("pause"))
            model.addAttribute(
                    "pause",
                    new PauseForm(
                            windDown.pausedUntil().map(LocalDate::toString).orElse("")));
        model.addAttribute("canHear", windDown.stage().isAfterSending());
        model.addAttribute("canHandOver", windDown.stage() == Stage.SENT || windDown.stage() == Stage.ANSWERED);
        return "winddown/page";
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
