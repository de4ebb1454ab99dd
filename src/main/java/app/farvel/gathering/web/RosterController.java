package app.farvel.gathering.web;

import app.farvel.account.SiteAddress;
import app.farvel.contact.ContactService;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Guests;
import app.farvel.gathering.HostRsvpService;
import app.farvel.gathering.HostRsvpService.Wanted;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpService;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guests of a gathering, and one of them: what they answered, their link, whether they are invited. */
@Controller
class RosterController {

    private final GatheringService gatherings;
    private final Guests guests;
    private final HostRsvpService host;
    private final RsvpService answers;
    private final ContactService contacts;
    private final GuestTable table;
    private final SiteAddress site;
    private final Clock clock;

    RosterController(
            GatheringService gatherings,
            Guests guests,
            HostRsvpService host,
            RsvpService answers,
            ContactService contacts,
            GuestTable table,
            SiteAddress site,
            Clock clock) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.host = host;
        this.answers = answers;
        this.contacts = contacts;
        this.table = table;
        this.site = site;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    /** Everybody, or with a day those who are asked to it. */
    @GetMapping("/gatherings/{gatheringId}/guests")
    String all(
            @PathVariable UUID gatheringId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var number = Math.max(0, Math.min(Typed.number(page), 1000));
        model.addAttribute("gathering", gathering);
        model.addAttribute("number", number);
        var day = Typed.date(date).map(planned -> gatherings.date(gathering, planned));
        day.ifPresent(chosen -> model.addAttribute("chosen", chosen));
        if (day.isPresent()) table.page(day.get(), number, model);
        else table.all(gathering, number, model);
        return "gathering/guest-list";
    }

    @GetMapping("/gatherings/{gatheringId}/guests/{guestId}")
    String one(
            @PathVariable UUID gatheringId,
            @PathVariable UUID guestId,
            @RequestParam(defaultValue = "") String date,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var guest = guests.get(gatheringId, guestId);
        model.addAttribute("gathering", gathering);
        model.addAttribute("guest", guest);
        model.addAttribute("card", contacts.card(guest.contactId()));
        model.addAttribute("answers", List.of("yes", "maybe", "no"));
        chosen(gathering, date).ifPresent(day -> fill(gathering, guest, day, model));
        return "gathering/guest";
    }

    private void fill(Gathering gathering, Guest guest, DateView day, Model model) {
        var invitation = host.find(gathering, guest.id(), day.plannedOn());
        model.addAttribute("chosen", day);
        model.addAttribute("invitation", invitation.orElse(null));
        model.addAttribute("shown", HostRsvpService.shown(invitation));
        model.addAttribute("isOver", day.hasBegun(clock.instant()));
        model.addAttribute(
                "history", invitation.map(Invitation::id).map(answers::history).orElse(List.of()));
    }

    private Optional<DateView> chosen(Gathering gathering, String date) {
        var day = Typed.date(date);
        return day.isPresent()
                ? day.map(planned -> gatherings.date(gathering, planned))
                : gatherings.next(gathering, clock.instant());
    }

    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/answer")
    String answer(
            @PathVariable UUID gatheringId,
            @PathVariable UUID guestId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable String shown,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        guests.get(gatheringId, guestId);
        var day = chosen(gathering, date);
        var text = Typed.text(word);
        var known = List.of("yes", "maybe", "no").contains(answer);
        if (day.isEmpty() || !known || text.length() > RsvpForm.LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", known ? "rsvp.mistake.word" : "rsvp.mistake.answer");
            model.addAttribute("word", word);
            model.addAttribute("said", answer);
            return one(gatheringId, guestId, date, model);
        }
        var now = clock.instant();
        try {
            host.record(gatheringId, guestId, day.get().plannedOn(), Rsvp.of(answer), text, shown, now);
        } catch (OptimisticLockingFailureException answeredMeanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("wrong", "rsvp.host.conflict");
            model.addAttribute("word", word);
            model.addAttribute("said", answer);
            return one(gatheringId, guestId, date, model);
        }
        flash.addFlashAttribute("notice", day.get().hasBegun(now) ? "rsvp.host.recorded.over" : "rsvp.host.recorded");
        return "redirect:/gatherings/" + gatheringId + "?date=" + day.get().plannedOn();
    }

    /** Answers with the link itself: it is shown this once and kept nowhere. */
    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/link")
    String link(
            @PathVariable UUID gatheringId,
            @PathVariable UUID guestId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        guests.get(gatheringId, guestId);
        chosen(gathering, date)
                .map(day -> new Wanted(gatheringId, guestId, day.plannedOn(), token))
                .ifPresent(wanted -> show(host.link(wanted, clock.instant()), model));
        return one(gatheringId, guestId, date, model);
    }

    /** All links before it are over. */
    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/new-link")
    String newLink(
            @PathVariable UUID gatheringId,
            @PathVariable UUID guestId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        chosen(gatherings.get(gatheringId), date)
                .map(day -> new Wanted(gatheringId, guestId, day.plannedOn(), token))
                .ifPresentOrElse(
                        wanted -> host.newLink(wanted, clock.instant()).ifPresent(made -> show(made, model)),
                        () -> host.endLinks(gatheringId, guestId, clock.instant()));
        model.addAttribute("ended", true);
        return one(gatheringId, guestId, date, model);
    }

    private void show(String token, Model model) {
        model.addAttribute("link", site.shown("/rsvp/" + token));
    }

    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/not-meant")
    String stopNotMeant(@PathVariable UUID gatheringId, @PathVariable UUID guestId) {
        host.stopNotMeant(gatheringId, guestId);
        return "redirect:/gatherings/" + gatheringId + "/guests/" + guestId;
    }

    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/regular")
    String makeRegular(@PathVariable UUID gatheringId, @PathVariable UUID guestId, RedirectAttributes flash) {
        guests.makeRegular(guests.get(gatheringId, guestId).id());
        return back(gatheringId, guestId, "rsvp.host.regular", flash);
    }

    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/off")
    String takeOff(@PathVariable UUID gatheringId, @PathVariable UUID guestId, RedirectAttributes flash) {
        guests.takeOff(guests.get(gatheringId, guestId).id(), Leaver.HOST, clock.instant());
        flash.addFlashAttribute("noticeUndo", "/gatherings/" + gatheringId + "/guests/" + guestId + "/back");
        return back(gatheringId, guestId, "rsvp.host.off", flash);
    }

    /** Whoever asked not to be invited comes back by their own link only. */
    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/back")
    String takeBack(@PathVariable UUID gatheringId, @PathVariable UUID guestId, RedirectAttributes flash) {
        guests.allowBack(guests.get(gatheringId, guestId).id(), clock.instant());
        var isThere = !guests.get(gatheringId, guestId).hasLeft();
        return back(gatheringId, guestId, isThere ? "rsvp.host.back" : "rsvp.host.allowed", flash);
    }

    private String back(UUID gatheringId, UUID guestId, String notice, RedirectAttributes flash) {
        var guest = guests.get(gatheringId, guestId);
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute(
                "noticeArgs", new Object[] {contacts.get(guest.contactId()).displayName()});
        return "redirect:/gatherings/" + gatheringId + "/guests/" + guestId;
    }
}
