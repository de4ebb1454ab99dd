package app.farvel.gathering.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactOrder;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import app.farvel.contact.Cursor;
import app.farvel.gathering.Attendance;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Guest;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Guests.Added;
import app.farvel.gathering.Roster;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts become guests: some that are ticked, or all with a tag; of every date, or of one. */
@Controller
@RequestMapping("/gatherings/{gatheringId}/guests/add")
class AddGuestsController {

    private static final int MOST_TAGS = 30;
    private static final int MOST_AT_ONCE = 1000;

    private final GatheringService gatherings;
    private final Guests guests;
    private final Attendance attendance;
    private final Roster roster;
    private final ContactService contacts;
    private final Clock clock;

    AddGuestsController(
            GatheringService gatherings,
            Guests guests,
            Attendance attendance,
            Roster roster,
            ContactService contacts,
            Clock clock) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.attendance = attendance;
        this.roster = roster;
        this.contacts = contacts;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    /**
     * A contact to choose.
     *
     * @param guest how they are a guest already, the end of a message key; empty when they are none
     * @param silent whether no e-mail address is known
     */
    record Choice(ContactRow contact, String guest, boolean silent) {}

    @GetMapping
    String show(
            @PathVariable UUID gatheringId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var gathering = gatherings.get(gatheringId);
        var place = Cursor.parse(after, ContactOrder.NAME).orElse(null);
        var page = contacts.list(
                new ContactQuery(Typed.line(q), Typed.line(tag), "", "", ContactOrder.NAME, place, false));
        var tags = contacts.tagCounts(MOST_TAGS);
        model.addAttribute("gathering", gathering);
        var past = past(gathering, date);
        past.ifPresent(day -> model.addAttribute("past", day));
        if (past.isEmpty()) day(gathering, date).ifPresent(day -> model.addAttribute("chosen", day));
        model.addAttribute("choices", choices(gatheringId, page.rows()));
        model.addAttribute("next", page.nextToken().orElse(""));
        model.addAttribute("q", q);
        model.addAttribute("tag", tag);
        model.addAttribute("tags", tags);
        tags.stream()
                .filter(one -> one.name().equals(tag))
                .findFirst()
                .ifPresent(one -> model.addAttribute("tagged", one));
        return "gathering/add-guests";
    }

    private List<Choice> choices(UUID gatheringId, List<ContactRow> rows) {
        var ids = rows.stream().map(ContactRow::id).toList();
        var known = roster.among(gatheringId, ids);
        var withEmail = roster.withEmail(ids);
        return rows.stream()
                .map(row -> new Choice(row, kind(known.get(row.id())), !withEmail.contains(row.id())))
                .toList();
    }

    private static String kind(@Nullable Guest guest) {
        if (guest == null) return "";
        if (guest.hasLeft()) return "left";
        return guest.isRegular() ? "regular" : "once";
    }

    /**
     * @param how {@code regular}, {@code date} for this date alone, or {@code came} where the page asked who had been there
     * @param whole {@code true} for all with the tag, whoever is ticked
     */
    @PostMapping
    String add(
            @PathVariable UUID gatheringId,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "regular") String how,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String whole,
            @RequestParam(required = false) @Nullable List<String> contact,
            Account me,
            RedirectAttributes flash) {
        var gathering = gatherings.get(gatheringId);
        var ids = whole.equals("true") ? contacts.tagged(tag, MOST_AT_ONCE) : ids(contact);
        var past = past(gathering, date);
        var day = past.isPresent() ? past : day(gathering, date);
        if (ids.isEmpty()) {
            flash.addFlashAttribute("notice", "rsvp.add.nobody");
            return "redirect:/gatherings/" + gatheringId + "/guests/add" + at(day);
        }
        if (past.isPresent() && how.equals("came")) {
            attendance.join(gatheringId, past.get().plannedOn(), ids, me.today(clock.instant()), clock.instant());
            flash.addFlashAttribute("notice", "rsvp.add.came.done");
            flash.addFlashAttribute("noticeArgs", new Object[] {ids.size()});
            return "redirect:/gatherings/" + gatheringId + "/dates/"
                    + past.get().plannedOn() + "/attendance";
        }
        var added = how.equals("date") && day.isPresent()
                ? addForDate(gathering, day.get(), ids, me)
                : guests.addRegulars(gatheringId, ids, Guest.Source.HOST, me.today(clock.instant()), clock.instant());
        flash.addFlashAttribute("notice", added.stopped() == 0 ? "rsvp.add.done" : "rsvp.add.done.stopped");
        flash.addFlashAttribute("noticeArgs", new Object[] {added.added(), added.stopped()});
        return "redirect:/gatherings/" + gatheringId + at(day);
    }

    private Added addForDate(Gathering gathering, DateView day, Collection<UUID> ids, Account me) {
        var now = clock.instant();
        var occurrence = gatherings.occurrence(gathering, day.plannedOn());
        return guests.addForDate(occurrence.id(), ids, me.today(now), now);
    }

    private Optional<DateView> day(Gathering gathering, String date) {
        var now = clock.instant();
        return Typed.date(date)
                .map(planned -> gatherings.date(gathering, planned))
                .or(() -> gatherings.next(gathering, now))
                .filter(day -> !day.hasBegun(now) && !day.cancelled());
    }

    /** A date that has begun: whoever is added to it was there. */
    private Optional<DateView> past(Gathering gathering, String date) {
        var now = clock.instant();
        return Typed.date(date)
                .map(planned -> gatherings.date(gathering, planned))
                .filter(day -> day.hasBegun(now) && !day.cancelled());
    }

    private static List<UUID> ids(@Nullable List<String> typed) {
        if (typed == null) return List.of();
        return typed.stream()
                .flatMap(one -> Typed.id(one).stream())
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private static String at(Optional<DateView> day) {
        return day.map(chosen -> "?date=" + chosen.plannedOn()).orElse("");
    }
}
