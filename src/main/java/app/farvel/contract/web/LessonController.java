package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.contract.LessonService;
import app.farvel.shared.Typed;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was learnt while parting, and bringing it into the next contract. */
@Controller
class LessonController {

    private static final int PAGE = 20;

    private final ClauseFrame frame;
    private final LessonService lessons;
    private final ClauseService clauses;
    private final ContactService contacts;

    LessonController(ClauseFrame frame, LessonService lessons, ClauseService clauses, ContactService contacts) {
        this.frame = frame;
        this.lessons = lessons;
        this.clauses = clauses;
        this.contacts = contacts;
    }

    @PostMapping("/contacts/{contactId}/lessons")
    String note(
            @PathVariable UUID contactId,
            @ModelAttribute("form") LessonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var contact = contacts.get(contactId);
        var back = LessonPath.of(form.back(), "/contacts/" + contactId);
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("nav", "contracts");
            model.addAttribute("contact", contact);
            model.addAttribute("kinds", ClauseForm.KINDS);
            model.addAttribute("back", back);
            return "clause/lesson";
        }
        var lesson = lessons.note(
                contactId, form.contractId().orElse(null), ClauseKind.of(form.kind()), form.text(), null, frame.now());
        flash.addFlashAttribute("noticeUndo", "/lessons/" + lesson.id() + "/trash?back=" + back);
        return back(back, "clause.lesson.noted", flash);
    }

    @PostMapping("/lessons/{lessonId}/trash")
    String trash(@PathVariable UUID lessonId, @RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
        var path = LessonPath.of(back, "/contacts/" + lessons.get(lessonId).contactId());
        lessons.trash(lessonId, frame.now());
        flash.addFlashAttribute("noticeUndo", "/lessons/" + lessonId + "/restore?back=" + path);
        return back(path, "clause.lesson.trashed", flash);
    }

    @PostMapping("/lessons/{lessonId}/restore")
    String restore(
            @PathVariable UUID lessonId, @RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
        var path = LessonPath.of(back, "/contacts/" + lessons.get(lessonId).contactId());
        lessons.restore(lessonId);
        return back(path, "clause.lesson.restored", flash);
    }

    @GetMapping("/contracts/{contractId}/clauses/lessons")
    String offer(
            @PathVariable UUID contractId, @RequestParam(defaultValue = "") String after, Account me, Model model) {
        frame.fill(model, contractId, me);
        var found = clauses.toLearn(contractId, Typed.id(after).orElse(null), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("lessons", page);
        model.addAttribute(
                "teachers",
                contacts.byIds(page.stream().map(lesson -> lesson.contactId()).toList()));
        model.addAttribute(
                "more", found.size() > PAGE ? page.get(page.size() - 1).id() : null);
        return "clause/lessons";
    }

    @PostMapping("/contracts/{contractId}/clauses/lessons")
    String learn(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") List<String> lesson,
            Account me,
            Model model,
            RedirectAttributes flash) {
        frame.fill(model, contractId, me);
        var ids =
                lesson.stream().limit(PAGE).flatMap(id -> Typed.id(id).stream()).toList();
        var taken = clauses.learn(contractId, ids);
        flash.addFlashAttribute("noticeArgs", new Object[] {taken});
        return back("/contracts/" + contractId + "/clauses", "clause.learnt", flash);
    }

    private static String back(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + path;
    }
}
