package app.farvel.digest.web;

import app.farvel.digest.Digest;
import app.farvel.digest.DigestService;
import app.farvel.mail.Outbox;
import app.farvel.shared.Dates;
import app.farvel.shared.NewId;
import app.farvel.shared.Region;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the digest comes, what became of the last one, and what the next would say. */
@Controller
@RequestMapping("/settings/digest")
class DigestController {

    private static final String BACK = "redirect:/settings/digest";

    private final DigestService digests;
    private final Outbox outbox;
    private final Clock clock;

    DigestController(DigestService digests, Outbox outbox, Clock clock) {
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @ModelAttribute("rhythms")
    List<String> rhythms() {
        return DigestForm.RHYTHMS;
    }

    @ModelAttribute("weekdays")
    List<String> weekdays(Locale locale) {
        return Region.week(locale).stream().map(DayOfWeek::name).toList();
    }

    @ModelAttribute("times")
    Map<String, String> times(@ModelAttribute("dates") Dates dates) {
        var said = new LinkedHashMap<String, String>();
        DigestForm.TIMES.forEach(time -> said.put(time, dates.clock(LocalTime.parse(time))));
        return said;
    }

    /** @param look whether to show what the digest would say now */
    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean look, Model model) {
        var digest = digests.digest().orElse(null);
        model.addAttribute("form", DigestForm.of(digests.timetable()));
        if (look) model.addAttribute("letter", digests.preview(clock.instant()));
        return page(digest, model);
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("form") DigestForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!outbox.isConfigured()) return BACK;
        if (errors.hasErrors()) return page(digests.digest().orElse(null), model);
        try {
            digests.choose(form.timetable(), String.valueOf(form.version()), clock.instant());
        } catch (OptimisticLockingFailureException chosenMeanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return conflict(form, model);
        }
        flash.addFlashAttribute("notice", form.timetable().isOn() ? "digest.chosen" : "digest.chosen.off");
        return BACK;
    }

    /** Shows both; saving once more then means that this one is wanted. */
    private String conflict(DigestForm typed, Model model) {
        var saved = DigestForm.of(digests.timetable());
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved));
        return page(digests.digest().orElse(null), model);
    }

    /** @param mailId of the button pressed, so that pressing it twice sends one */
    @PostMapping("/now")
    String sendNow(@RequestParam UUID mailId, RedirectAttributes flash) {
        if (!outbox.isConfigured()) return BACK;
        var result = digests.sendNow(mailId, clock.instant());
        flash.addFlashAttribute("notice", result == Digest.Result.MAILED ? "digest.now.sent" : "digest.now.not");
        return BACK;
    }

    private String page(@Nullable Digest digest, Model model) {
        model.addAttribute("isConfigured", outbox.isConfigured());
        model.addAttribute("mailId", NewId.next());
        if (digest != null) {
            model.addAttribute("isOn", digest.timetable().isOn());
            model.addAttribute("nextAt", digest.nextAt().orElse(null));
            model.addAttribute("last", last(digest));
        }
        return "digest/settings";
    }

    private @Nullable LastDigest last(Digest digest) {
        var at = digest.lastAt();
        var result = digest.lastResult();
        if (at.isEmpty() || result.isEmpty()) return null;
        var mail = digest.lastMailId().map(outbox::delivery).orElse(null);
        return new LastDigest(at.get(), result.get(), mail);
    }
}
