package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.calendar.Attendee;
import app.farvel.calendar.CalendarEvent;
import app.farvel.calendar.CalendarEvent.Status;
import app.farvel.calendar.CalendarFile;
import app.farvel.calendar.EventTime;
import app.farvel.calendar.Mailbox;
import app.farvel.calendar.Participation;
import java.util.List;

/** One date as the calendar program of one guest is told of it (RFC 5546). */
final class Appointment {

    private Appointment() {}

    /** A request, or a cancellation; for a guest without a usable address an event nobody is asked about. */
    static CalendarFile of(
            Gathering gathering, Occurrence date, GuestRow guest, Account host, String words, String link) {
        var event = event(gathering, date, words, link);
        if (!Addresses.areUsable(guest, host)) return CalendarFile.publish("", List.of(event.event()));
        var attendee = new Attendee(
                new Mailbox(guest.contact().displayName(), guest.email().orElseThrow()), answer(guest), true);
        event.invites(new Mailbox(host.name(), host.email()), attendee);
        return date.isCancelled() ? CalendarFile.cancel(event.event()) : CalendarFile.request(event.event());
    }

    private static CalendarEvent.Draft event(Gathering gathering, Occurrence date, String words, String link) {
        return CalendarEvent.of(
                        gathering.uid(), EventTime.at(date.start(gathering), gathering.length()), gathering.title())
                .insteadOf(date.planned(gathering))
                .sequence(date.sequence())
                .status(date.isCancelled() ? Status.CANCELLED : Status.CONFIRMED)
                .location(date.place(gathering).onOneLine())
                .description(words)
                .url(link);
    }

    /** Who waits for a seat may come, perhaps. */
    private static Participation answer(GuestRow guest) {
        return guest.invitation()
                .map(one ->
                        one.isWaiting() ? Participation.TENTATIVE : one.answer().participation())
                .orElse(Participation.NEEDS_ACTION);
    }
}
