package app.farvel.sunset.web;

import app.farvel.shared.Typed;
import app.farvel.sunset.GuestPlan;
import app.farvel.sunset.Invitations;
import app.farvel.sunset.Plan;
import app.farvel.sunset.VendorPlanService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan as its vendor writes it, behind the private link. Looking at it changes nothing. */
@Controller
@RequestMapping("/plan/{token}")
class GuestController {

    private final Invitations invitations;
    private final VendorPlanService plans;
    private final GuestPage pages;
    private final Clock clock;

    GuestController(Invitations invitations, VendorPlanService plans, GuestPage pages, Clock clock) {
        this.invitations = invitations;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    /** Without this the only row's text would be taken apart at its commas. */
    @InitBinder("form")
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }

    @ModelAttribute
    void keepOutOfSearch(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token)
                .map(page -> pages.show(page, PlanForm.of(page.plan(), page.milestones()), request, model))
                .orElseGet(() -> pages.gone(response));
    }

    /** @param then what the pressed button says: {@code save}, {@code send}, or only {@code more} rows */
    @PostMapping
    String write(
            @PathVariable String token,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(defaultValue = "") String places,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var page = open(token);
        if (page.isEmpty()) return pages.gone(response);
        if (page.get().isFixed()) return pages.conflict(page.get(), form, request, response, model);
        var view = pages.show(page.get(), form, request, model);
        if (then.equals("more")) pages.widen(form, Typed.number(places), model);
        else PlanFormCheck.check(form, then.equals("send"), page.get().today(), errors);
        if (then.equals("more") || errors.hasErrors()) return view;
        var sent = then.equals("send");
        if (!keep(token, form, sent))
            return open(token)
                    .map(newer -> pages.conflict(newer, form, request, response, model))
                    .orElseGet(() -> pages.gone(response));
        flash.addFlashAttribute("notice", sent ? "sunset.guest.sent" : "sunset.guest.saved");
        flash.addFlashAttribute("noticeArgs", new Object[] {page.get().asker()});
        return "redirect:/plan/" + token;
    }

    private boolean keep(String token, PlanForm form, boolean send) {
        try {
            invitations.enter(token, clock.instant(), plan -> {
                plans.write(plan, version(form), form.details(), send, clock.instant());
                return Optional.of(plan);
            });
            return true;
        } catch (OptimisticLockingFailureException savedMeanwhile) {
            return open(token).filter(newer -> isKept(form, newer, send)).isPresent();
        }
    }

    /** A form sent twice is no conflict: it says what is kept already. */
    private static boolean isKept(PlanForm form, GuestPlan newer, boolean send) {
        return form.says(PlanForm.of(newer.plan(), newer.milestones()))
                && (!send || newer.plan().state() == Plan.State.PROPOSED);
    }

    /** A comment is kept at once; what is typed into the plan beside it stays typed. */
    @PostMapping("/comments")
    String comment(
            @PathVariable String token,
            @ModelAttribute("comment") CommentForm comment,
            BindingResult errors,
            @ModelAttribute("form") PlanForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var page = open(token);
        if (page.isEmpty()) return pages.gone(response);
        if (page.get().isOver()) return pages.conflict(page.get(), form, request, response, model);
        comment.check(errors);
        if (!errors.hasErrors() && !say(token, page.get(), comment)) errors.reject("sunset.mistake.full");
        if (errors.hasErrors()) return pages.show(page.get(), form, request, model);
        var kept = PlanForm.of(page.get().plan(), page.get().milestones());
        if (page.get().plan().isAgreed() || form.says(kept)) {
            flash.addFlashAttribute("notice", "sunset.guest.commented");
            return "redirect:/plan/" + token + "#talk";
        }
        model.addAttribute("comment", CommentForm.empty(comment.writer()));
        model.addAttribute("notice", "sunset.guest.commented.unsaved");
        return open(token).map(newer -> pages.show(newer, form, request, model)).orElseGet(() -> pages.gone(response));
    }

    /** Where the page stands after a comment that had a mistake; whoever asks for it anew gets the plan. */
    @GetMapping("/comments")
    String afterComment(@PathVariable String token, @RequestParam(defaultValue = "") String lang) {
        return "redirect:/plan/" + token + (lang.matches("[a-z]{2,3}") ? "?lang=" + lang : "");
    }

    /** Where a form comes whose token no longer counts: nothing is kept, and nothing that was typed is lost. */
    @PostMapping("/again")
    String again(
            @PathVariable String token,
            @ModelAttribute("form") PlanForm form,
            @ModelAttribute("comment") CommentForm comment,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = open(token);
        if (page.isEmpty()) return pages.gone(response);
        if (page.get().isFixed() && form.rows() > 0) return pages.conflict(page.get(), form, request, response, model);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "sunset.again");
        return pages.show(page.get(), form, request, model);
    }

    private boolean say(String token, GuestPlan page, CommentForm comment) {
        var writer = comment.writer().isEmpty() ? page.organization() : comment.writer();
        return invitations
                .enter(
                        token,
                        clock.instant(),
                        plan -> Optional.of(
                                plans.comment(plan, comment.givenId(), writer, comment.words(), clock.instant())))
                .orElse(false);
    }

    private Optional<GuestPlan> open(String token) {
        var now = clock.instant();
        return invitations.enter(token, now, plan -> plans.open(plan, now));
    }

    private static int version(PlanForm form) {
        return Typed.number(form.version());
    }
}
