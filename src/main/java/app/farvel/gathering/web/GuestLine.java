package app.farvel.gathering.web;

import app.farvel.gathering.Guest;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.GuestRow;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest in the host's list.
 *
 * @param state {@code yes}, {@code maybe}, {@code no}, {@code none}, {@code waiting}; in a list of all guests how they are one
 * @param story what is told of the state, the end of a message key
 * @param about the answer the story is about, the end of a message key; may be empty
 * @param at when; null where the story has no time
 */
record GuestLine(
        UUID guestId,
        String name,
        String initials,
        String hue,
        String state,
        String story,
        String about,
        @Nullable Instant at,
        String word,
        boolean silent) {

    private static final int HUES = 6;

    /** With the answer to a date. */
    static GuestLine of(GuestRow row, Invitation invitation, List<RsvpEntry> history) {
        var before = before(invitation, history);
        var story = story(row.guest(), invitation, before);
        return line(
                row,
                invitation.isWaiting() ? "waiting" : invitation.answer().id(),
                story,
                story.equals("standing") ? invitation.answer().id() : before.id(),
                story.equals("asked")
                        ? invitation.invitedAt().orElse(null)
                        : invitation.answeredAt().orElse(null),
                invitation.word());
    }

    /** With the answer for every month. */
    static GuestLine of(GuestRow row) {
        var guest = row.guest();
        var state = guest.hasLeft() ? "left" : guest.isRegular() ? "regular" : "once";
        var story = guest.hasLeft()
                ? left(guest)
                : guest.standing() == Rsvp.NONE
                        ? guest.source() == Guest.Source.WIND_DOWN ? "wind-down" : "each"
                        : "standing";
        return line(row, state, story, guest.standing().id(), null, "");
    }

    private static GuestLine line(
            GuestRow row, String state, String story, String about, @Nullable Instant at, String word) {
        var contact = row.contact();
        return new GuestLine(
                row.guest().id(),
                contact.displayName(),
                contact.initials(),
                "h" + Math.floorMod(contact.id().hashCode(), HUES),
                state,
                story,
                about,
                at,
                word,
                row.email().isEmpty());
    }

    private static String story(Guest guest, Invitation invitation, Rsvp before) {
        if (guest.hasLeft()) return left(guest);
        if (invitation.answer() == Rsvp.NONE) return invitation.invitedAt().isPresent() ? "asked" : "unasked";
        if (before != Rsvp.NONE) return "changed";
        if (invitation.answeredBy() == By.STANDING) return "standing";
        return guest.source() == Guest.Source.WIND_DOWN
                ? "wind-down"
                : invitation.answeredBy().id();
    }

    private static String left(Guest guest) {
        return "left-" + guest.leftBy().map(Leaver::id).orElse("host");
    }

    /** The answer before, where it was another one. */
    private static Rsvp before(Invitation invitation, List<RsvpEntry> history) {
        var before = Rsvp.NONE;
        for (var given : history)
            if (given.aside().isEmpty() && given.answer() != invitation.answer()) before = given.answer();
        return before;
    }
}
