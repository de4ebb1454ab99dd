package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** One clause of a contract's list. */
@Controller
@RequestMapping("/contracts/{contractId}/clauses/{clauseId}")
class ClauseEditController {

    private static final String EDIT = "clause/edit";

    private final ClauseFrame frame;
    private final ClauseService clauses;

    ClauseEditController(ClauseFrame frame, ClauseService clauses) {
        this.frame = frame;
        this.clauses = clauses;
    }

    @ModelAttribute
    void frame(@PathVariable UUID contractId, @PathVariable UUID clauseId, Account me, Model model) {
        frame.fill(model, contractId, me);
        model.addAttribute("clause", clauses.get(contractId, clauseId));
        model.addAttribute("kinds", ClauseForm.KINDS);
    }

    @GetMapping
    String edit(@PathVariable UUID contractId, @PathVariable UUID clauseId, Model model) {
        model.addAttribute("form", ClauseForm.of(clauses.get(contractId, clauseId)));
        return EDIT;
    }

    @PostMapping
    String save(
            @PathVariable UUID contractId,
            @PathVariable UUID clauseId,
            @ModelAttribute("form") ClauseForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) return EDIT;
        try {
            var version = Typed.number(form.version());
            clauses.edit(contractId, clauseId, version, ClauseKind.of(form.kind()), form.text(), form.page());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            var saved = ClauseForm.of(clauses.get(contractId, clauseId));
            if (!form.differencesFrom(saved).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(form, saved, model);
            }
        }
        return back(contractId, "clause.saved", flash);
    }

    /** Shows both texts; saving once more then means that this one is wanted. */
    private static String conflict(ClauseForm typed, ClauseForm saved, Model model) {
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved));
        return EDIT;
    }

    /** Agreed, with the page where it stands; a page reference that is too long is cut. */
    @PostMapping("/agree")
    String agree(
            @PathVariable UUID contractId,
            @PathVariable UUID clauseId,
            @RequestParam(defaultValue = "") String page,
            RedirectAttributes flash) {
        var typed = Typed.line(page);
        var most = Math.min(typed.length(), ClauseService.LONGEST_PAGE);
        clauses.agree(contractId, clauseId, typed.substring(0, most));
        flash.addFlashAttribute("noticeUndo", at(contractId, clauseId) + "/reopen");
        return back(contractId, "clause.agreed", flash);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable UUID contractId, @PathVariable UUID clauseId, RedirectAttributes flash) {
        clauses.open(contractId, clauseId);
        return back(contractId, "clause.reopened", flash);
    }

    @PostMapping("/remove")
    String remove(@PathVariable UUID contractId, @PathVariable UUID clauseId, RedirectAttributes flash) {
        clauses.remove(contractId, clauseId);
        flash.addFlashAttribute("noticeUndo", at(contractId, clauseId) + "/restore");
        return back(contractId, "clause.removed", flash);
    }

    @PostMapping("/restore")
    String restore(@PathVariable UUID contractId, @PathVariable UUID clauseId, RedirectAttributes flash) {
        clauses.restore(contractId, clauseId);
        return back(contractId, "clause.restored", flash);
    }

    private static String back(UUID contractId, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/contracts/" + contractId + "/clauses";
    }

    private static String at(UUID contractId, UUID clauseId) {
        return "/contracts/" + contractId + "/clauses/" + clauseId;
    }
}
