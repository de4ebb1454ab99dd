package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.shared.Typed;
import app.farvel.winddown.ChecklistService;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDownService;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

/** The checklist of a case: ticked, chosen by the kind of vendor, and written on. */
@Controller
@RequestMapping("/wind-downs/{id}")
class ChecklistController {

    private final WindDownService windDowns;
    private final ChecklistService checklist;
    private final Clock clock;

    ChecklistController(WindDownService windDowns, ChecklistService checklist, Clock clock) {
        this.windDowns = windDowns;
        this.checklist = checklist;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @PostMapping("/tasks/{taskId}")
    String tick(
            @PathVariable UUID id,
            @PathVariable UUID taskId,
            @RequestParam(defaultValue = "") String done,
            Account me) {
        windDowns.tick(id, taskId, done.equals("true"), today(me), clock.instant());
        return toChecklist(id);
    }

    @PostMapping("/variant")
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String variant,
            Account me,
            RedirectAttributes flash) {
        if (!windDowns.file(id).playbook().variants().contains(variant))
            return back(id, "winddown.mistake.variant", flash);
        var exchange = checklist.choose(id, variant, today(me));
        flash.addFlashAttribute("noticeArgs", new Object[] {exchange.added(), exchange.removed()});
        return back(id, "winddown.variant.chosen", flash);
    }

    @GetMapping("/tasks/new")
    String fresh(@PathVariable UUID id, Locale locale, Model model) {
        var sent = windDowns.get(id).sentOn().isPresent();
        model.addAttribute("form", LineForm.fresh(sent));
        return page(id, null, locale, model);
    }

    @PostMapping("/tasks")
    String add(
            @PathVariable UUID id,
            Account me,
            Locale locale,
            @ModelAttribute("form") LineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.checkText(errors, true);
        form.check(errors, today(me));
        if (errors.hasErrors()) return page(id, null, locale, model);
        checklist.add(id, form.line(), form.when());
        return back(id, "winddown.line.added", flash);
    }

    @GetMapping("/tasks/{taskId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID taskId, Locale locale, Model model) {
        var task = checklist.line(id, taskId);
        model.addAttribute("form", stored(id, task, locale));
        return page(id, task, locale, model);
    }

    @PostMapping("/tasks/{taskId}/edit")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID taskId,
            Account me,
            Locale locale,
            @ModelAttribute("form") LineForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var task = checklist.line(id, taskId);
        form.checkText(errors, task.isOwn());
        form.check(errors, today(me));
        if (errors.hasErrors()) return page(id, task, locale, model);
        try {
            checklist.edit(
                    id,
                    form.line(taskId, planned(id, task, locale)),
                    Typed.number(Typed.line(form.version())),
                    form.when(),
                    today(me));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            var stored = checklist.line(id, taskId);
            if (!form.differencesFrom(stored(id, stored, locale), stored.isOwn())
                    .isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(id, form, stored, locale, model);
            }
        }
        return back(id, "winddown.line.saved", flash);
    }

    /** Shows both; saving once more then means that this one is wanted. */
    private String conflict(UUID id, LineForm typed, Task stored, Locale locale, Model model) {
        var saved = stored(id, stored, locale);
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved, stored.isOwn()));
        return page(id, stored, locale, model);
    }

    private LineForm stored(UUID id, Task task, Locale locale) {
        return LineForm.of(task, task.text().isEmpty() ? planned(id, task, locale) : task.text());
    }

    private String planned(UUID id, Task task, Locale locale) {
        return LinePage.planned(windDowns.file(id), task, locale);
    }

    @PostMapping("/tasks/{taskId}/removed")
    String remove(@PathVariable UUID id, @PathVariable UUID taskId, RedirectAttributes flash) {
        checklist.remove(id, taskId);
        flash.addFlashAttribute("noticeUndo", "/wind-downs/" + id + "/tasks/" + taskId + "/restored");
        return back(id, "winddown.line.removed", flash);
    }

    @PostMapping("/tasks/{taskId}/restored")
    String putBack(@PathVariable UUID id, @PathVariable UUID taskId, Account me, RedirectAttributes flash) {
        checklist.putBack(id, taskId, today(me));
        return back(id, "winddown.line.restored", flash);
    }

    private String page(UUID id, @Nullable Task task, Locale locale, Model model) {
        model.addAttribute("page", LinePage.of(windDowns.file(id), task, locale));
        model.addAttribute("owners", LineForm.OWNERS);
        model.addAttribute("phases", LineForm.PHASES);
        return "winddown/line";
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return toChecklist(id);
    }

    private static String toChecklist(UUID id) {
        return "redirect:/wind-downs/" + id + "#checklist";
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
