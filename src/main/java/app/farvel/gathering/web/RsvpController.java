package app.farvel.gathering.web;

import app.farvel.gathering.AnswersClosed;
import app.farvel.gathering.GuestLinks;
import app.farvel.gathering.GuestRsvpService;
import app.farvel.gathering.OpenInvitation;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** An invitation behind a guest's personal link. Looking at it changes nothing; answers are posted. */
@Controller
@RequestMapping("/rsvp/{token}")
class RsvpController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final GuestLinks links;
    private final GuestRsvpService answers;
    private final RsvpPage pages;
    private final RsvpCalendar calendar;
    private final Clock clock;

    RsvpController(GuestLinks links, GuestRsvpService answers, RsvpPage pages, RsvpCalendar calendar, Clock clock) {
        this.links = links;
        this.answers = answers;
        this.pages = pages;
        this.calendar = calendar;
        this.clock = clock;
    }

    @ModelAttribute
    void keepOutOfSearch(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    /**
     * {@code /unsubscribe} stands in the mails; to people who follow it, it is the same page.
     *
     * @param answer what was pressed in the mail; on the page it takes one more press, since mail programs look at links
     */
    @GetMapping({"", "/unsubscribe"})
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(token, date)
                .map(page -> pages.show(page, token, RsvpForm.of(page, answer), request, model))
                .orElseGet(() -> pages.gone(nothing(), response, model));
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            @ModelAttribute("form") RsvpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var page = open(token, date);
        if (page.isEmpty()) return pages.gone(form, response, model);
        if (!page.get().isOpen()) return closed(page.get(), token, form, request, response, model);
        form.check(errors);
        if (errors.hasErrors()) return pages.show(page.get(), token, form, request, model);
        try {
            record(token, page.get(), form);
        } catch (AnswersClosed begunMeanwhile) {
            return closed(open(token, date).orElseThrow(), token, form, request, response, model);
        }
        flash.addFlashAttribute("answered", true);
        return back(token, date);
    }

    private void record(String token, OpenInvitation page, RsvpForm form) {
        var now = clock.instant();
        var date = page.occurrence().plannedOn();
        var answer = form.given().orElseThrow();
        links.enter(
                token, now, id -> Optional.of(answers.answer(id, date, answer, form.isForEvery(), form.text(), now)));
    }

    private String closed(
            OpenInvitation page,
            String token,
            RsvpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(page, token, form, request, model);
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            HttpServletResponse response,
            Model model) {
        var isStopped = stopped(token);
        return isStopped && open(token, date).isPresent() ? back(token, date) : pages.gone(nothing(), response, model);
    }

    /**
     * One click in a mail program (RFC 8058): no session, no form of ours, and no way on. Where the mail's link was ended
     * since, the guest may be asking or whoever else had it, so nobody is stopped and the host decides.
     */
    @PostMapping("/unsubscribe")
    ResponseEntity<Void> unsubscribe(@PathVariable String token) {
        return stopped(token) || hasAskedToStop(token)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @PostMapping("/back")
    String comeBack(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            HttpServletResponse response,
            Model model) {
        return settle(token, date, answers::comeBack, response, model);
    }

    @PostMapping("/each")
    String askEachTime(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            HttpServletResponse response,
            Model model) {
        return settle(token, date, (id, now) -> answers.askEachTime(id), response, model);
    }

    /** Where a form comes whose token no longer counts: nothing is kept, and nothing that was typed is lost. */
    @PostMapping("/again")
    String again(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            @ModelAttribute("form") RsvpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = open(token, date);
        if (page.isEmpty()) return pages.gone(form, response, model);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "rsvp.again");
        var typed = form.word() == null ? RsvpForm.of(page.get()) : form;
        return pages.show(page.get(), token, typed, request, model);
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, @RequestParam(defaultValue = "") String date) {
        var page = open(token, date).filter(found -> !found.isTakenOff());
        if (page.isEmpty()) return ResponseEntity.notFound().build();
        var name = ContentDisposition.attachment()
                .filename(page.get().gathering().title() + ".ics", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(calendar.file(page.get(), token).bytes(clock.instant()));
    }

    private String settle(
            String token, String date, BiConsumer<UUID, Instant> deed, HttpServletResponse response, Model model) {
        return done(token, deed) ? back(token, date) : pages.gone(nothing(), response, model);
    }

    private boolean stopped(String token) {
        var now = clock.instant();
        return links.enter(token, now, id -> answers.stop(id, now) ? Optional.of(id) : Optional.empty())
                .isPresent();
    }

    private boolean hasAskedToStop(String token) {
        var now = clock.instant();
        return links.enterEnded(token, now, id -> {
                    answers.askToStop(id, now);
                    return Optional.of(id);
                })
                .isPresent();
    }

    private boolean done(String token, BiConsumer<UUID, Instant> deed) {
        var now = clock.instant();
        return links.enter(
                        token,
                        now,
                        id -> answers.open(id, null, now).map(page -> {
                            deed.accept(id, now);
                            return page;
                        }))
                .isPresent();
    }

    private Optional<OpenInvitation> open(String token, String date) {
        var now = clock.instant();
        return links.enter(token, now, id -> answers.open(id, day(date), now));
    }

    private static @Nullable LocalDate day(String date) {
        return Typed.date(date).orElse(null);
    }

    private static String back(String token, String date) {
        var day = day(date);
        return "redirect:/rsvp/" + token + (day == null ? "" : "?date=" + day);
    }

    private static RsvpForm nothing() {
        return new RsvpForm("", "", "");
    }
}
