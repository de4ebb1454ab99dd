package app.farvel.calendar.web;

import app.farvel.account.Account;
import app.farvel.account.SiteAddress;
import app.farvel.calendar.CalendarFeed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the address of the private calendar, tells it once, and ends it. */
@Controller
@RequestMapping("/settings/calendar")
class CalendarSettingsController {

    private static final String BACK = "redirect:/settings/calendar";
    private static final String MASKED = "masked";

    private final CalendarFeed feed;
    private final SiteAddress site;
    private final Clock clock;

    CalendarSettingsController(CalendarFeed feed, SiteAddress site, Clock clock) {
        this.feed = feed;
        this.site = site;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @GetMapping
    String show(Account me, Model model) {
        var state = feed.state(me.id(), clock.instant());
        model.addAttribute("hasAddress", state != CalendarFeed.State.NONE);
        model.addAttribute("titles", state == CalendarFeed.State.FULL ? "full" : MASKED);
        model.addAttribute("allTitles", List.of(MASKED, "full"));
        if (model.getAttribute("address") instanceof String address)
            model.addAttribute("subscription", address.replaceFirst("^https?:", "webcal:"));
        return "calendar/settings";
    }

    @PostMapping
    String open(@RequestParam(defaultValue = MASKED) String titles, Account me, RedirectAttributes flash) {
        var token = feed.open(me.id(), titles.equals(MASKED), clock.instant());
        flash.addFlashAttribute("address", site.shown("/calendar/" + token + ".ics"));
        return BACK;
    }

    @PostMapping("/titles")
    String mask(@RequestParam(defaultValue = MASKED) String titles, Account me, RedirectAttributes flash) {
        feed.mask(me.id(), titles.equals(MASKED));
        flash.addFlashAttribute("notice", "calendar.settings.titles.saved");
        return BACK;
    }

    @PostMapping("/end")
    String end(Account me, RedirectAttributes flash) {
        feed.end(me.id());
        flash.addFlashAttribute("notice", "calendar.settings.ended");
        return BACK;
    }
}
