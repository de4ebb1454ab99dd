package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseLibrary;
import app.farvel.contract.ClauseService;
import app.farvel.contract.Contract;
import app.farvel.contract.LessonService;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
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

/** The list of what is to stand in a contract, or stands in it. */
@Controller
@RequestMapping("/contracts/{contractId}/clauses")
class ClauseController {

    private final ClauseFrame frame;
    private final ClauseService clauses;
    private final LessonService lessons;
    private final ClauseLibrary library;

    ClauseController(ClauseFrame frame, ClauseService clauses, LessonService lessons, ClauseLibrary library) {
        this.frame = frame;
        this.clauses = clauses;
        this.lessons = lessons;
        this.library = library;
    }

    @GetMapping
    String list(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") String language,
            Account me,
            Locale locale,
            Model model) {
        var contract = frame.fill(model, contractId, me);
        model.addAttribute("form", ClauseForm.empty());
        return page(contract, language.isEmpty() ? locale : Locale.forLanguageTag(language), model);
    }

    @PostMapping
    String add(
            @PathVariable UUID contractId,
            @ModelAttribute("form") ClauseForm form,
            BindingResult errors,
            Account me,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var contract = frame.fill(model, contractId, me);
        form.check(errors);
        if (errors.hasErrors()) return page(contract, locale, model);
        var added = clauses.add(contractId, form.givenId(), ClauseKind.of(form.kind()), form.text(), form.page());
        return back(contractId, added.isPresent() ? "clause.added" : "clause.full", flash);
    }

    @PostMapping("/library")
    String take(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") String formId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") String number,
            @RequestParam(defaultValue = "") String language,
            Account me,
            Model model,
            RedirectAttributes flash) {
        frame.fill(model, contractId, me);
        var text = library.clause(Locale.forLanguageTag(language), ClauseKind.of(kind), Typed.number(number));
        var added = clauses.add(contractId, Typed.id(formId).orElseGet(NewId::next), ClauseKind.of(kind), text, "");
        added.ifPresent(clause -> flash.addFlashAttribute("noticeUndo", at(contractId, clause.id()) + "/remove"));
        return back(contractId, added.isPresent() ? "clause.added" : "clause.full", flash);
    }

    private String page(Contract contract, Locale language, Model model) {
        var listed = clauses.of(contract.id());
        model.addAttribute("clauses", listed);
        model.addAttribute("cover", ClauseCover.of(listed));
        model.addAttribute("kinds", ClauseForm.KINDS);
        model.addAttribute("chapters", library.in(language));
        model.addAttribute("languages", library.languages());
        model.addAttribute("language", library.spoken(language).toLanguageTag());
        model.addAttribute("lessons", lessons.of(contract.contactId()));
        model.addAttribute("toLearn", clauses.toLearn(contract.id(), null, 1).size());
        return "clause/page";
    }

    private static String back(UUID contractId, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/contracts/" + contractId + "/clauses";
    }

    private static String at(UUID contractId, UUID clauseId) {
        return "/contracts/" + contractId + "/clauses/" + clauseId;
    }
}
