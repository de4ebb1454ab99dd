package app.farvel.gathering.web;

import app.farvel.gathering.DateService;
import app.farvel.gathering.DateService.Known;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.mail.Outbox;
import app.farvel.shared.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of one date: moved, somewhere else, off, on again, or held in spite of a holiday. */
@Controller
@RequestMapping("/gatherings/{gatheringId}/dates/{plannedOn}")
class DateController {

    private static final String CONFLICT = "gathering.date.conflict";

    private final GatheringService gatherings;
    private final DateService dates;
    private final Outbox outbox;
    private final Clock clock;

    DateController(GatheringService gatherings, DateService dates, Outbox outbox, Clock clock) {
        this.gatherings = gatherings;
        this.dates = dates;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    /** Whether guests hear of a change by themselves. */
    @ModelAttribute("isMailed")
    boolean isMailed() {
        return outbox.isConfigured();
    }

    /** With the day and the time somebody proposed, where they did. */
    @GetMapping
    String page(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm proposed,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        model.addAttribute("form", DateForm.of(date).to(proposed));
        return page(gathering, date, model);
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm typed,
            @ModelAttribute("dates") Dates words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        var form = typed.orWhen(DateForm.of(date)).at(DateForm.of(date));
        var errors = errors(form, model);
        DateFormCheck.when(form, gathering, clock.instant(), errors);
        var day = DateFormCheck.day(form, clock.instant());
        if (!errors.hasErrors() && gatherings.isTaken(gathering, plannedOn, day))
            errors.rejectValue("day", "gathering.date.taken");
        if (errors.hasErrors()) return page(gathering, date, model);
        var time = TypedGathering.time(form.time()).orElseThrow();
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, form, response, model, flash, () -> {
            dates.move(known, day, time);
            flash.addFlashAttribute("notice", "gathering.date.moved");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.full(day), time.toString()});
            if (!form.differencesFrom(DateForm.of(date)).isEmpty())
                undo(flash, known, "move?day=" + date.day() + "&time=" + date.time());
        });
    }

    @PostMapping("/place")
    String place(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        var form = typed.orWhen(DateForm.of(date));
        var errors = errors(form, model);
        PlaceCheck.check(form.place(), form.address(), form.map(), errors);
        if (errors.hasErrors()) return page(gathering, date, model);
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, form, response, model, flash, () -> {
            dates.meetAt(known, form.elsewhere());
            flash.addFlashAttribute("notice", "gathering.date.placed");
            flash.addFlashAttribute("noticeArgs", new Object[] {form.place()});
        });
    }

    /** Where it always is. */
    @PostMapping("/usual-place")
    String usualPlace(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm form,
            RedirectAttributes flash) {
        var place = gatherings.get(gatheringId).place();
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, flash, () -> {
            dates.meetAt(known, place);
            flash.addFlashAttribute("notice", "gathering.date.placed");
            flash.addFlashAttribute("noticeArgs", new Object[] {place.name()});
        });
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm typed,
            @ModelAttribute("dates") Dates words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        var form = typed.orWhen(DateForm.of(date)).at(DateForm.of(date));
        var errors = errors(form, model);
        PlaceCheck.length(errors, "word", form.word(), DateFormCheck.LONGEST_WORD);
        if (errors.hasErrors()) return page(gathering, date, model);
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, form, response, model, flash, () -> {
            dates.cancel(known, form.word(), clock.instant());
            flash.addFlashAttribute("notice", "gathering.date.cancelled");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.full(date.day())});
            undo(flash, known, "restore");
        });
    }

    @PostMapping("/keep")
    String keep(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm form,
            @ModelAttribute("dates") Dates words,
            RedirectAttributes flash) {
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, flash, () -> {
            dates.keep(known);
            flash.addFlashAttribute("notice", "gathering.date.kept");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.full(plannedOn)});
            undo(flash, known, "restore");
        });
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            DateForm form,
            @ModelAttribute("dates") Dates words,
            RedirectAttributes flash) {
        var day = gatherings.date(gatherings.get(gatheringId), plannedOn).day();
        var known = new Known(gatheringId, plannedOn, form.shownVersion());
        return told(known, flash, () -> {
            dates.takePlace(known);
            flash.addFlashAttribute("notice", "gathering.date.restored");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.full(day)});
        });
    }

    /** The same where something was typed: then both are shown, and doing it once more means that this is wanted. */
    private String told(
            Known known,
            DateForm typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Runnable deed) {
        var way = told(known, flash, deed);
        if (!flash.getFlashAttributes().containsValue(CONFLICT)) return way;
        var gathering = gatherings.get(known.gatheringId());
        var date = gatherings.date(gathering, known.plannedOn());
        var differences = typed.differencesFrom(DateForm.of(date).withReason(date));
        if (differences.isEmpty()) return way;
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("form", typed.withVersion(date.version()));
        model.addAttribute("differences", differences);
        return page(gathering, date, model);
    }

    /** Back to the date; where it was changed meanwhile, nothing is done, and that is said. */
    private static String told(Known date, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            flash.addFlashAttribute("notice", CONFLICT);
        }
        return "redirect:/gatherings/" + date.gatheringId() + "?date=" + date.plannedOn();
    }

    private static void undo(RedirectAttributes flash, Known date, String deed) {
        flash.addFlashAttribute(
                "noticeUndo", "/gatherings/" + date.gatheringId() + "/dates/" + date.plannedOn() + "/" + deed);
    }

    /** For the form with everything the page shows, of which only a part was sent. */
    private static BindingResult errors(DateForm form, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return errors;
    }

    private static String page(Gathering gathering, DateView date, Model model) {
        model.addAttribute("gathering", gathering);
        model.addAttribute("date", date);
        return "gathering/date";
    }
}
