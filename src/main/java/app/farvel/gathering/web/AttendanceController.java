package app.farvel.gathering.web;

import app.farvel.contact.ContactService;
import app.farvel.gathering.Attendance;
import app.farvel.gathering.DateService.Known;
import app.farvel.gathering.DateView;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Guests;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who came, and who keeps staying away. */
@Controller
class AttendanceController {

    private final GatheringService gatherings;
    private final Attendance attendance;
    private final Guests guests;
    private final ContactService contacts;
    private final Clock clock;

    AttendanceController(
            GatheringService gatherings, Attendance attendance, Guests guests, ContactService contacts, Clock clock) {
        this.gatherings = gatherings;
        this.attendance = attendance;
        this.guests = guests;
        this.contacts = contacts;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    @GetMapping("/gatherings/{gatheringId}/dates/{plannedOn}/attendance")
    String page(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        model.addAttribute("gathering", gathering);
        model.addAttribute("date", date);
        model.addAttribute("hasBegun", date.hasBegun(clock.instant()) && !date.cancelled());
        model.addAttribute("people", people(gatheringId, date));
        return "gathering/attendance";
    }

    /** Those who were asked, then the regulars who were not. */
    private List<Chair> people(UUID gatheringId, DateView date) {
        var asked = attendance.of(date).stream()
                .flatMap(row -> row.invitation().stream().map(one -> Chair.of(row, one)));
        var others = attendance.unasked(gatheringId, date.plannedOn()).stream().map(Chair::unasked);
        return Stream.concat(asked, others).toList();
    }

    @PostMapping("/gatherings/{gatheringId}/dates/{plannedOn}/attendance")
    String note(
            @PathVariable UUID gatheringId,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate plannedOn,
            @RequestParam(required = false) @Nullable List<String> came,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var ticked = ids(came == null ? List.of() : came);
        try {
            var known = new Known(gatheringId, plannedOn, version.isEmpty() ? null : (Integer) Typed.number(version));
            attendance.note(known, ticked, clock.instant());
            flash.addFlashAttribute("notice", "invitation.came.noted");
        } catch (Attendance.TooEarly e) {
            flash.addFlashAttribute("notice", "invitation.came.early");
        } catch (OptimisticLockingFailureException notedMeanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("ticked", ticked);
            return page(gatheringId, plannedOn, model);
        }
        return "redirect:/gatherings/" + gatheringId + "?date=" + plannedOn;
    }

    /** What is no id is nobody's. */
    private static Collection<UUID> ids(List<String> typed) {
        return typed.stream()
                .flatMap(text -> {
                    try {
                        return Stream.of(UUID.fromString(text));
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    @GetMapping("/gatherings/{gatheringId}/guests/{guestId}/absent")
    String absent(@PathVariable UUID gatheringId, @PathVariable UUID guestId, Model model) {
        model.addAttribute("gathering", gatherings.get(gatheringId));
        var guest = guests.get(gatheringId, guestId);
        model.addAttribute("guest", guest);
        model.addAttribute("contact", contacts.get(guest.contactId()));
        return "gathering/absent";
    }

    @PostMapping("/gatherings/{gatheringId}/guests/{guestId}/keep")
    String keep(@PathVariable UUID gatheringId, @PathVariable UUID guestId) {
        attendance.keep(gatheringId, guestId);
        return "redirect:/gatherings/" + gatheringId;
    }
}
