package app.farvel.gathering.web;

import app.farvel.account.Account;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.SeatsTaken;
import app.farvel.mail.Outbox;
import app.farvel.shared.Dates;
import app.farvel.shared.Region;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Laying a new table, and changing one. */
@Controller
class GatheringFormController {

    private static final int PREVIEW = 6;

    private final GatheringService gatherings;
    private final Outbox outbox;
    private final Clock clock;

    GatheringFormController(GatheringService gatherings, Outbox outbox, Clock clock) {
        this.gatherings = gatherings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(Model model, Locale locale) {
        model.addAttribute("nav", "gatherings");
        model.addAttribute("isMailed", outbox.isConfigured());
        model.addAttribute("rules", TypedRule.KINDS);
        model.addAttribute("whiches", TypedRule.WHICH);
        model.addAttribute(
                "weekdays", Region.week(locale).stream().map(DayOfWeek::name).toList());
    }

    @GetMapping("/gatherings/new")
    String empty(Account me, Model model) {
        var form = GatheringForms.empty(me.today(clock.instant()));
        model.addAttribute("form", form);
        return page(form, me.zone(), me, model);
    }

    /** The dates the form would give as it stands. */
    @GetMapping("/gatherings/preview")
    String preview(@ModelAttribute("form") GatheringForm form, BindingResult errors, Account me, Model model) {
        page(form, me.zone(), me, model);
        return "gathering/preview :: preview";
    }

    @PostMapping("/gatherings")
    String add(
            @ModelAttribute("form") GatheringForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var now = clock.instant();
        GatheringFormCheck.check(form, me.zone(), me.today(now), errors);
        if (errors.hasErrors()) return page(form, me.zone(), me, model);
        var details = TypedGathering.days(form, me.language(), me.zone()).orElseThrow();
        gatherings.add(details, now);
        flash.addFlashAttribute("notice", "gathering.added");
        return "redirect:/gatherings/" + details.id();
    }

    @GetMapping("/gatherings/{gatheringId}/edit")
    String edit(@PathVariable UUID gatheringId, Account me, Model model) {
        var gathering = gatherings.get(gatheringId);
        var form = GatheringForms.of(gathering);
        model.addAttribute("form", form);
        model.addAttribute("gathering", gathering);
        return page(form, gathering.zone(), me, model);
    }

    @PostMapping("/gatherings/{gatheringId}")
    String save(
            @PathVariable UUID gatheringId,
            @ModelAttribute("form") GatheringForm form,
            BindingResult errors,
            Account me,
            @ModelAttribute("dates") Dates dates,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var now = clock.instant();
        model.addAttribute("gathering", gathering);
        GatheringFormCheck.check(form, gathering.zone(), me.today(now), errors);
        if (errors.hasErrors()) return page(form, gathering.zone(), me, model);
        var details = TypedGathering.days(form, gathering.language(), gathering.zone())
                .orElseThrow();
        try {
            gatherings.edit(gatheringId, Typed.number(form.version()), details, now);
        } catch (OptimisticLockingFailureException conflict) {
            var saved = gatherings.get(gatheringId);
            if (!form.differencesFrom(GatheringForms.of(saved)).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(form, saved, me, model);
            }
        } catch (SeatsTaken few) {
            var told = new Object[] {few.taken(), dates.brief(few.day())};
            errors.rejectValue("capacity", "gathering.capacity.taken", told, null);
            return page(form, gathering.zone(), me, model);
        }
        flash.addFlashAttribute("notice", "gathering.saved");
        return "redirect:/gatherings/" + gatheringId;
    }

    /** Shows both texts; saving once more then means that this one is wanted. */
    private String conflict(GatheringForm typed, Gathering saved, Account me, Model model) {
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("gathering", saved);
        model.addAttribute("differences", typed.differencesFrom(GatheringForms.of(saved)));
        return page(typed, saved.zone(), me, model);
    }

    private String page(GatheringForm form, ZoneId zone, Account me, Model model) {
        var today = me.today(clock.instant());
        TypedGathering.days(form, me.language(), zone)
                .ifPresent(details -> model.addAttribute("preview", gatherings.preview(details, today, PREVIEW)));
        model.addAttribute("zone", zone);
        return "gathering/form";
    }
}
