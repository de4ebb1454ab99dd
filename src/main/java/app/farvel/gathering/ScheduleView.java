package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goes out about a date, and what has gone.
 *
 * @param canSend whether a mail server is set up
 */
public record ScheduleView(
        Gathering gathering, DateView date, boolean canSend, List<GuestMailStatus> guests, Instant now) {

    private MailSchedule moments() {
        return MailSchedule.of(gathering, date);
    }

    private Optional<Occurrence> occurrence() {
        return date.occurrence();
    }

    /** When invitations last went out; empty when none has. */
    public Optional<Instant> invitedAt() {
        return guests.stream()
                .flatMap(guest -> guest.row().invitation().flatMap(Invitation::invitedAt).stream())
                .max(Instant::compareTo);
    }

    /** When they go out by themselves, unless the host sends them first. */
    public Optional<Instant> inviteAt() {
        return canSend && !waitsForTheHost() ? moments().invite().map(this::nextMorning) : Optional.empty();
    }

    /** Whether nobody is asked before the host has said what becomes of a holiday. */
    public boolean waitsForTheHost() {
        return ScheduleKeeper.waitsForTheHost(date);
    }

    public Optional<Instant> nudgedAt() {
        return occurrence().flatMap(Occurrence::nudgedAt);
    }

    public Optional<Instant> nudgeAt() {
        return canSend ? moments().nudge().filter(this::isToCome) : Optional.empty();
    }

    public Optional<Instant> remindedAt() {
        return occurrence().flatMap(Occurrence::remindedAt);
    }

    public Optional<Instant> remindAt() {
        return canSend ? moments().remind().filter(this::isToCome) : Optional.empty();
    }

    public Optional<Instant> notedAt() {
        return occurrence().flatMap(Occurrence::notedAt);
    }

    public Instant end() {
        return date.start().plus(gathering.length()).toInstant();
    }

    public boolean isOver() {
        return !end().isAfter(now);
    }

    public boolean hasBegun() {
        return date.hasBegun(now);
    }

    /** Whom one press would write to. */
    public long toInvite() {
        return count(guest -> isDue(guest, GuestMailKind.INVITATION) && guest.isReached());
    }

    /** Who has to hear something and is not reached by mail. */
    public long byHand() {
        return count(guest -> guest.due().isPresent() && !(canSend && guest.isReached()));
    }

    /** The names of those who know the date only as it was. */
    public List<String> untold() {
        return guests.stream()
                .filter(guest -> isDue(guest, GuestMailKind.CHANGE) || isDue(guest, GuestMailKind.CANCEL))
                .map(guest -> guest.row().contact().displayName())
                .toList();
    }

    public long asked() {
        return count(
                guest -> guest.row().invitation().flatMap(Invitation::invitedAt).isPresent());
    }

    /** Whose newest mail was given up. */
    public long failed() {
        return count(guest -> guest.mail()
                .filter(mail -> mail.isFailed() && !mail.mayHaveArrived())
                .isPresent());
    }

    /** Whose newest mail was given up, though it may have arrived. */
    public long unconfirmed() {
        return count(guest -> guest.mail()
                .filter(mail -> mail.isFailed() && mail.mayHaveArrived())
                .isPresent());
    }

    /** Whose newest mail was not sent, since it would have come too late. */
    public long expired() {
        return count(guest ->
                guest.mail().filter(mail -> mail.state() == MailState.EXPIRED).isPresent());
    }

    public long waiting() {
        return count(guest -> guest.mail().filter(Delivery::isWaiting).isPresent());
    }

    /** Who was asked and whose mail, if it was one, has gone. */
    public long sent() {
        return count(guest ->
                guest.row().invitation().flatMap(Invitation::invitedAt).isPresent()
                        && guest.mail()
                                .filter(mail -> mail.purpose().equals(GuestMailKind.INVITATION.purpose()))
                                .filter(mail -> mail.state() != MailState.SENT)
                                .isEmpty());
    }

    private static boolean isDue(GuestMailStatus guest, GuestMailKind kind) {
        return guest.due().filter(kind::equals).isPresent();
    }

    private long count(Predicate<GuestMailStatus> which) {
        return guests.stream().filter(which).count();
    }

    private boolean isToCome(Instant moment) {
        return moment.isAfter(now);
    }

    /** What was missed goes out the next morning. */
    private Instant nextMorning(Instant moment) {
        if (moment.isAfter(now)) return moment;
        var there = now.atZone(gathering.zone());
        var nine = there.toLocalDate().atTime(MailSchedule.HOUR).atZone(gathering.zone());
        return (nine.isAfter(there)
                        ? nine
                        : there.toLocalDate()
                                .plusDays(1)
                                .atTime(MailSchedule.HOUR)
                                .atZone(gathering.zone()))
                .toInstant();
    }
}
