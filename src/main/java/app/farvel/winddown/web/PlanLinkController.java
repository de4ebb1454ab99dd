package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.winddown.DraftService;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link to the plan's page that a message carries, or does not. */
@Controller
class PlanLinkController {

    private final DraftService drafts;
    private final Clock clock;

    PlanLinkController(DraftService drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param with anything but {@code true} leaves it out */
    @PostMapping("/wind-downs/{id}/plan-link")
    String choose(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String with, Account me, RedirectAttributes flash) {
        var now = clock.instant();
        var goes = with.equals("true");
        drafts.withPlan(id, goes, me, me.today(now), now);
        flash.addFlashAttribute("notice", goes ? "winddown.plan-link.put-in" : "winddown.plan-link.left-out");
        return "redirect:/wind-downs/" + id + "/message";
    }
}
