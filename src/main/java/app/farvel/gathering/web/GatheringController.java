package app.farvel.gathering.web;

import app.farvel.account.Account;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gatherings, and one of them with its dates and the guests of one date. */
@Controller
class GatheringController {

    private static final int COMING = 12;
    private static final int EARLIER = 6;

    private final GatheringService gatherings;
    private final GuestTable guests;
    private final SchedulePanel schedule;
    private final Clock clock;

    GatheringController(GatheringService gatherings, GuestTable guests, SchedulePanel schedule, Clock clock) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.schedule = schedule;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    @GetMapping("/gatherings")
    String all(Model model) {
        model.addAttribute("gatherings", gatherings.overview(clock.instant()));
        return "gathering/list";
    }

    @GetMapping("/gatherings/{gatheringId}")
    String page(
            @PathVariable UUID gatheringId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
            Account me,
            Model model) {
        var now = clock.instant();
        var today = me.today(now);
        var gathering = gatherings.get(gatheringId);
        var coming = gatherings.dates(gathering, today, COMING);
        var earlier = gatherings.earlier(gathering, today, EARLIER);
        model.addAttribute("gathering", gathering);
        model.addAttribute("coming", coming);
        model.addAttribute("earlier", earlier);
        var chosen = date == null ? next(coming, earlier) : chosen(gathering, date, coming);
        model.addAttribute("chosen", chosen);
        model.addAttribute("hasBegun", chosen != null && chosen.hasBegun(now));
        if (chosen != null) {
            guests.show(gathering, chosen, me, model);
            schedule.show(gathering, chosen, me, model);
        }
        return "gathering/page";
    }

    private static @Nullable DateView next(List<DateView> coming, List<DateView> earlier) {
        return coming.stream()
                .filter(date -> !date.cancelled())
                .findFirst()
                .or(() -> coming.stream().findFirst())
                .or(() -> earlier.stream().findFirst())
                .orElse(null);
    }

    private DateView chosen(Gathering gathering, LocalDate plannedOn, List<DateView> coming) {
        return coming.stream()
                .filter(date -> date.plannedOn().equals(plannedOn))
                .findFirst()
                .orElseGet(() -> gatherings.date(gathering, plannedOn));
    }

    @PostMapping("/gatherings/{gatheringId}/trash")
    String trash(@PathVariable UUID gatheringId, RedirectAttributes flash) {
        var gathering = gatherings.evenTrashed(gatheringId);
        if (!gatherings.trash(gatheringId, clock.instant())) {
            flash.addFlashAttribute("notice", "gathering.trash.invited");
            return "redirect:/gatherings/" + gatheringId;
        }
        flash.addFlashAttribute("notice", "gathering.trashed");
        flash.addFlashAttribute("noticeArgs", new Object[] {gathering.title()});
        flash.addFlashAttribute("noticeUndo", "/gatherings/" + gatheringId + "/restore");
        return "redirect:/gatherings";
    }

    @PostMapping("/gatherings/{gatheringId}/restore")
    String restore(@PathVariable UUID gatheringId, RedirectAttributes flash) {
        var gathering = gatherings.evenTrashed(gatheringId);
        gatherings.restore(gatheringId);
        flash.addFlashAttribute("notice", "gathering.restored");
        flash.addFlashAttribute("noticeArgs", new Object[] {gathering.title()});
        return "redirect:/gatherings/" + gatheringId;
    }
}
