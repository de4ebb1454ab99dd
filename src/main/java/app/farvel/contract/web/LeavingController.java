package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.Contract;
import app.farvel.contract.LeavingService;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaving a contract costs, and what is expected of the next vendor. */
@Controller
@RequestMapping("/contracts/{contractId}/leaving")
class LeavingController {

    private final ClauseFrame frame;
    private final LeavingService leaving;
    private final SpanWords words;

    LeavingController(ClauseFrame frame, LeavingService leaving, SpanWords words) {
        this.frame = frame;
        this.leaving = leaving;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID contractId, Account me, Locale locale, Model model) {
        var contract = frame.fill(model, contractId, me);
        var form = saved(contract, locale);
        model.addAttribute("form", form);
        return page(contract, form, me, model);
    }

    @PostMapping
    String expect(
            @PathVariable UUID contractId,
            @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            Account me,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var contract = frame.fill(model, contractId, me);
        LeavingFormCheck.check(form, contract, errors);
        if (errors.hasErrors()) return page(contract, form, me, model);
        try {
            leaving.expect(
                    contractId, Typed.number(form.version()), form.price(), form.overlapSpan(), form.migrationAmount());
        } catch (OptimisticLockingFailureException savedMeanwhile) {
            var contractNow = frame.fill(model, contractId, me);
            if (!form.differencesFrom(saved(contractNow, locale)).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(contractNow, form, me, locale, model);
            }
        }
        flash.addFlashAttribute("notice", "clause.leaving.saved");
        return "redirect:/contracts/" + contractId + "/leaving";
    }

    /** Shows both; saving once more then means that this one is wanted. */
    private String conflict(Contract contract, LeavingForm typed, Account me, Locale locale, Model model) {
        var saved = saved(contract, locale);
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved));
        return page(contract, typed, me, model);
    }

    private LeavingForm saved(Contract contract, Locale locale) {
        return LeavingForm.of(leaving.next(contract.id()), contract, span -> words.of(span, locale), locale);
    }

    private String page(Contract contract, LeavingForm form, Account me, Model model) {
        var today = frame.today(me);
        model.addAttribute("leaving", leaving.costs(contract.id(), today).orElse(null));
        model.addAttribute("next", leaving.next(contract.id()));
        model.addAttribute("successor", leaving.successor(contract.id()).orElse(null));
        model.addAttribute("isProposed", contract.nextPrice().isEmpty());
        model.addAttribute("lastDay", leaving.lastDay(contract.id(), today).orElse(null));
        model.addAttribute("currencies", LeavingFormCheck.currencies(contract, form.nextCurrency()));
        return "leaving/page";
    }
}
