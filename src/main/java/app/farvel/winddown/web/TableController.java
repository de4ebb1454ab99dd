package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.shared.NotFound;
import app.farvel.winddown.DraftService;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gathering at which a message offers a seat. */
@Controller
class TableController {

    private final DraftService drafts;
    private final Clock clock;

    TableController(DraftService drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param gathering empty for none */
    @PostMapping("/wind-downs/{id}/table")
    String offer(
            @PathVariable UUID id,
            Account me,
            @RequestParam(defaultValue = "") String gathering,
            RedirectAttributes flash) {
        drafts.offerSeat(
                id, gathering.isEmpty() ? null : known(gathering), me, me.today(clock.instant()), clock.instant());
        flash.addFlashAttribute("notice", gathering.isEmpty() ? "winddown.table.none-now" : "winddown.table.offered");
        return "redirect:/wind-downs/" + id + "/message";
    }

    private static UUID known(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("Gathering", typed);
        }
    }
}
