package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.shared.Dates;
import app.farvel.shared.Typed;
import app.farvel.winddown.AlreadyInFlight;
import app.farvel.winddown.SendingService;
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
    private final SendingService sending;
    private final CasePages pages;
    private final Clock clock;

    WindDownController(WindDownService windDowns, SendingService sending, CasePages pages, Clock clock) {
        this.windDowns = windDowns;
        this.sending = sending;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @GetMapping
    String show(@PathVariable UUID id, Account me, Locale locale, Model model) {
        return pages.show(id, me, locale, model);
    }

    @PostMapping("/answered")
    String answered(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            Account me,
            RedirectAttributes flash) {
        windDowns.get(id);
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
        var file = windDowns.file(id);
        var windDown = file.windDown();
        form.check(errors, file.playbook().outcomes(), windDown, pages.isBound(windDown, today(me)), today(me));
        if (errors.hasErrors()) return pages.show(id, me, locale, model);
        var hadMail = sending.isHolding(id);
        windDowns.close(id, form.ending(file.open()), today(me), clock.instant());
        return back(id, hadMail ? "winddown.closed.mail" : "winddown.closed", flash);
    }

    @PostMapping("/called-off")
    String callOff(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String note, Account me, RedirectAttributes flash) {
        var words = Typed.text(note);
        if (words.length() > LONGEST_NOTE) words = words.substring(0, LONGEST_NOTE);
        var hadMail = sending.isHolding(id);
        windDowns.callOff(id, words, today(me), clock.instant());
        flash.addFlashAttribute("noticeUndo", "/wind-downs/" + id + "/reopened");
        return back(id, hadMail ? "winddown.called-off.mail" : "winddown.called-off", flash);
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
        if (errors.hasErrors()) return pages.show(id, me, locale, model);
        windDowns.pause(id, Day.of(pause.until()).orElseThrow(), today(me), clock.instant());
        return back(id, "winddown.paused", flash);
    }

    @PostMapping("/exit-day")
    String moveExit(
            @PathVariable UUID id,
            Account me,
            Locale locale,
            @ModelAttribute("exit") ExitForm exit,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var windDown = windDowns.get(id);
        exit.check(errors, windDown, today(me));
        if (errors.hasErrors()) return pages.show(id, me, locale, model);
        if (windDown.exitOn().filter(exit.day()::equals).isPresent()) return back(id, "winddown.exit.same", flash);
        var from = windDown.exitOn();
        var moves = windDowns.moveExit(id, exit.day(), today(me), clock.instant());
        var said = ExitMoved.of(from, exit.day(), moves, new Dates(locale, me.zone(), today(me)));
        flash.addFlashAttribute("noticeArgs", said.args());
        return back(id, said.key(), flash);
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/wind-downs/" + id;
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
