package app.farvel.gathering.web;

import app.farvel.calendar.CalendarFile;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.GuestMail;
import app.farvel.gathering.GuestNotifications;
import app.farvel.gathering.Rounds;
import app.farvel.mail.EmlFile;
import app.farvel.mail.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the guests to a date: by one press, or one by one in the host's own mail program. */
@Controller
@RequestMapping("/gatherings/{gatheringId}/dates/{plannedOn}")
class InviteController {

    private final GatheringService gatherings;
    private final GuestNotifications herald;
    private final Rounds rounds;
    private final Outbox outbox;
    private final Clock clock;

    InviteController(
            GatheringService gatherings, GuestNotifications herald, Rounds rounds, Outbox outbox, Clock clock) {
        this.gatherings = gatherings;
        this.herald = herald;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    @PostMapping("/invite")
    String invite(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.occurrence(gathering, plannedOn);
        var count = herald.inviteNow(date.id(), clock.instant());
        if (!outbox.isConfigured()) return "redirect:" + at(gatheringId, plannedOn) + "/letters";
        flash.addFlashAttribute("notice", "invitation.invited");
        flash.addFlashAttribute("noticeArgs", new Object[] {count});
        return "redirect:/gatherings/" + gatheringId + "?date=" + plannedOn;
    }

    @GetMapping("/letters")
    String letters(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        model.addAttribute("gathering", gathering);
        model.addAttribute("date", date);
        model.addAttribute("schedule", rounds.schedule(gathering, date, clock.instant()));
        return "gathering/letters";
    }

    /** By POST: each look makes a new link. */
    @PostMapping("/letters/{invitationId}")
    String letter(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @PathVariable UUID invitationId,
            Model model) {
        var letter = rounds.letter(gatheringId, plannedOn, invitationId, clock.instant());
        model.addAttribute("gathering", gatherings.get(gatheringId));
        model.addAttribute("letter", letter);
        model.addAttribute("at", at(gatheringId, plannedOn) + "/letters");
        model.addAttribute("invitationId", invitationId);
        return "gathering/letter";
    }

    @PostMapping("/letters/{invitationId}/eml")
    ResponseEntity<byte[]> eml(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @PathVariable UUID invitationId) {
        var now = clock.instant();
        var letter = rounds.letter(gatheringId, plannedOn, invitationId, now);
        var zone = gatherings.get(gatheringId).zone();
        var file = new EmlFile(
                outbox.sender(), letter.to(), letter.subject(), letter.text(), invitationId, now.atZone(zone));
        var calendar = letter.calendar();
        var bytes = calendar.method() == CalendarFile.Method.PUBLISH
                ? file.bytes()
                : file.bytesWith(calendar.method().name(), calendar.text(now));
        return download(letter, ".eml", EmlFile.MEDIA_TYPE, bytes);
    }

    @PostMapping("/letters/{invitationId}/ics")
    ResponseEntity<byte[]> ics(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @PathVariable UUID invitationId) {
        var now = clock.instant();
        var letter = rounds.letter(gatheringId, plannedOn, invitationId, now);
        return download(
                letter,
                ".ics",
                "text/calendar; charset=UTF-8",
                letter.calendar().bytes(now));
    }

    private static ResponseEntity<byte[]> download(GuestMail letter, String end, String type, byte[] bytes) {
        var name = ContentDisposition.attachment()
                .filename(letter.to().name() + end, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    @PostMapping("/letters/{invitationId}/sent")
    String sent(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @PathVariable UUID invitationId) {
        var date = gatherings.occurrence(gatherings.get(gatheringId), plannedOn);
        herald.toldByHand(date.id(), invitationId, clock.instant());
        return "redirect:" + at(gatheringId, plannedOn) + "/letters";
    }

    @PostMapping("/letters/{invitationId}/resend")
    String resend(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @PathVariable UUID invitationId) {
        rounds.resend(gatheringId, plannedOn, invitationId, clock.instant());
        return "redirect:" + at(gatheringId, plannedOn) + "/letters";
    }

    private static String at(UUID gatheringId, LocalDate plannedOn) {
        return "/gatherings/" + gatheringId + "/dates/" + plannedOn;
    }
}
