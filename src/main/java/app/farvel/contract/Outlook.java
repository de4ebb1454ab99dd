package app.farvel.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one gets out of a contract, seen from a day.
 *
 * @param endsByItself the last day, for a contract that ends with its first term; may have passed
 * @param deadline the exit that needs a decision next: notice today would still be in time for it, by the calendar at
 *     least
 * @param wished the same, where it is the exit for the day somebody wants to be out by
 * @param missed the last exit for which notice is too late, while its day is still to come
 * @param ifGivenToday the first day on which it may end when notice is given today; nothing when it has ended
 * @param ifSentToday the same, when it goes out today
 * @param thereIfSentToday when it would be there then
 * @param coming the next few exits for which there still is time; empty where any day will do
 */
public record Outlook(
        LocalDate today,
        Optional<LocalDate> endsByItself,
        Optional<Exit> deadline,
        Optional<Exit> wished,
        Optional<Exit> missed,
        Optional<LocalDate> ifGivenToday,
        Optional<LocalDate> ifSentToday,
        LocalDate thereIfSentToday,
        List<Exit> coming) {

    /** The first day on which it may end when notice is given today, in any way that is still in time. */
    public Optional<LocalDate> earliest() {
        var brought = deadline.filter(exit -> exit.isPressing(today)).map(Exit::endsOn);
        return Stream.of(brought, ifSentToday).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    public boolean hasEnded() {
        return endsByItself.filter(end -> end.isBefore(today)).isPresent();
    }
}
