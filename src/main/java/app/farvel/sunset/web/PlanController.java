package app.farvel.sunset.web;

import app.farvel.account.Account;
import app.farvel.shared.Typed;
import app.farvel.sunset.PlanService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
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

/** The plan of one case, on the side of the account: ask for it, see it grow, talk about it, agree. */
@Controller
@RequestMapping("/wind-downs/{id}/plan")
class PlanController {

    private final PlanService plans;
    private final LinkWords links;
    private final Clock clock;

    PlanController(PlanService plans, LinkWords links, Clock clock) {
        this.plans = plans;
        this.links = links;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("file", plans.file(id, clock.instant()));
        return "sunset/plan";
    }

    /** Answers with the link itself, not with a way to it: it is shown this once and kept nowhere. */
    @PostMapping("/links")
    String invite(@PathVariable UUID id, @RequestParam(defaultValue = "") String token, Account me, Model model) {
        var made = plans.invite(id, token, clock.instant());
        var view = show(id, model);
        model.addAttribute("link", links.of(made, plans.file(id, clock.instant())));
        return view;
    }

    @PostMapping("/links/revoked")
    String revoke(@PathVariable UUID id, Account me, RedirectAttributes flash) {
        plans.revoke(id, me, clock.instant());
        return back(id, "sunset.revoked", flash);
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable UUID id,
            @ModelAttribute("comment") CommentForm comment,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        comment.check(errors);
        if (errors.hasErrors()) return again(id, "comment", comment, model);
        plans.comment(id, comment.givenId(), comment.words(), me, clock.instant());
        return back(id, "sunset.commented", flash);
    }

    @PostMapping("/changes")
    String askForChanges(
            @PathVariable UUID id,
            @ModelAttribute("comment") CommentForm comment,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        comment.check(errors);
        if (errors.hasErrors()) return again(id, "changes", comment, model);
        plans.askForChanges(id, comment.givenId(), comment.words(), me, clock.instant());
        return back(id, "sunset.changes.asked", flash);
    }

    @PostMapping("/read")
    String read(@PathVariable UUID id, RedirectAttributes flash) {
        plans.read(id);
        return back(id, "sunset.read.done", flash);
    }

    /** What was read travels with the form, so that it can be shown beside what the plan has become. */
    @PostMapping("/agreed")
    String agree(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            Account me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            plans.agree(id, Typed.number(version), me, clock.instant());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var seen = request.getParameterValues("seen");
            model.addAttribute("seen", seen == null ? List.of() : List.of(seen));
            return show(id, model);
        }
        return back(id, "sunset.agreed", flash);
    }

    @PostMapping("/reopened")
    String openAgain(@PathVariable UUID id, Account me, RedirectAttributes flash) {
        plans.openAgain(id, me, clock.instant());
        return back(id, "sunset.reopened", flash);
    }

    private String again(UUID id, String where, CommentForm comment, Model model) {
        model.addAttribute("wrong", where);
        model.addAttribute("words", comment.words());
        return show(id, model);
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/wind-downs/" + id + "/plan";
    }
}
