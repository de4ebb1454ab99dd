package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.shared.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a guest sees of an invitation.
 *
 * @param waitingPlace in the queue for a seat, from 1 on; 0 for who does not wait
 * @param others dates to come they were asked to, this one left out
 * @param company first names of who else comes, where the host shows them
 */
public record OpenInvitation(
        Invitation invitation,
        Guest guest,
        Contact contact,
        Gathering gathering,
        Occurrence occurrence,
        Account host,
        long waitingPlace,
        List<Other> others,
        List<String> company,
        Instant now) {

    /** Another date they were asked to. */
    public record Other(LocalDate plannedOn, ZonedDateTime start, boolean cancelled) {}

    public ZonedDateTime start() {
        return occurrence.start(gathering);
    }

    public ZonedDateTime end() {
        return start().plus(gathering.length());
    }

    /** Whether the clocks change while it lasts, so that its end says little about its length. */
    public boolean lastsThroughAChange() {
        return !start().getOffset().equals(end().getOffset());
    }

    public Place place() {
        return occurrence.place(gathering);
    }

    public boolean isOver() {
        return !start().toInstant().isAfter(now);
    }

    public boolean isOpen() {
        return !isOver() && !occurrence.isCancelled() && !guest.hasLeft();
    }

    /** They were taken off by the host: there is nothing to answer, and it is not for them to change that. */
    public boolean isTakenOff() {
        return guest.isTakenOff();
    }

    /** Where it was before, when it was moved after they had been told. */
    public Optional<ZonedDateTime> movedFrom() {
        return occurrence.isMoved() ? Optional.of(occurrence.planned(gathering)) : Optional.empty();
    }

    /** The next date they can still answer for. */
    public @Nullable Other next() {
        return others.stream().filter(other -> !other.cancelled()).findFirst().orElse(null);
    }

    /** Their name as one calls them; empty where nobody can know. */
    public String firstName() {
        return PersonName.of(contact.name(), contact.language()).called().orElse("");
    }

    static String firstOf(String name) {
        var person = PersonName.of(name);
        return person.called().orElseGet(person::full);
    }

    public String hostFirstName() {
        return firstOf(host.name());
    }
}
