package app.farvel.gathering;

import app.farvel.calendar.SpecialDay;
import app.farvel.calendar.SpecialDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Works out the dates of one gathering from its rule and from what happened to single dates. */
final class DatePlan {

    private final Gathering gathering;
    private final Map<LocalDate, Occurrence> touched = new TreeMap<>();
    private final Map<UUID, RsvpCounts> tallies;
    private final SpecialDays bridges;

    DatePlan(Gathering gathering, List<Occurrence> touched, Map<UUID, RsvpCounts> tallies, SpecialDays bridges) {
        this.gathering = gathering;
        this.tallies = tallies;
        this.bridges = bridges;
        touched.forEach(each -> this.touched.put(each.plannedOn(), each));
    }

    /** The dates held from this day on, the soonest first; those that are off too. */
    List<DateView> from(LocalDate day, int most) {
        return between(day, LocalDate.MAX, most);
    }

    /** The dates held on these days, both included. Only about them holidays are asked. */
    List<DateView> between(LocalDate day, LocalDate last, int most) {
        var planned = gathering.plannedFrom(day, most + touched.size());
        var kept =
                touched.values().stream().filter(each -> isKept(each, planned)).map(Occurrence::plannedOn);
        return Stream.concat(planned.stream(), kept)
                .distinct()
                .filter(date -> touched.containsKey(date) || !date.isAfter(last))
                .map(this::on)
                .filter(date -> !date.day().isBefore(day) && !date.day().isAfter(last))
                .sorted(Comparator.comparing(DateView::start))
                .limit(most)
                .toList();
    }

    /** Whom guests know of stays, and what the rule still gives. */
    private boolean isKept(Occurrence occurrence, List<LocalDate> planned) {
        return planned.contains(occurrence.plannedOn())
                || isKnown(occurrence)
                || gathering.isPlanned(occurrence.plannedOn());
    }

    private boolean isKnown(Occurrence occurrence) {
        return occurrence.isInvited() || tallies.containsKey(occurrence.id());
    }

    DateView on(LocalDate plannedOn) {
        var occurrence = Optional.ofNullable(touched.get(plannedOn));
        var start = occurrence.map(each -> each.start(gathering)).orElseGet(() -> gathering.startOn(plannedOn));
        var special = bridges.on(start.toLocalDate());
        return new DateView(
                plannedOn,
                occurrence.map(each -> each.time(gathering)).orElseGet(gathering::time),
                start,
                occurrence.map(each -> each.place(gathering)).orElseGet(gathering::place),
                occurrence,
                special,
                special.flatMap(this::instead),
                occurrence.filter(Occurrence::isCancelled).isPresent(),
                occurrence.map(Occurrence::id).map(tallies::get).orElse(RsvpCounts.EMPTY));
    }

    /** Not where the table is laid that day anyway. */
    private Optional<LocalDate> instead(SpecialDay special) {
        return special.instead().filter(day -> !isTaken(day));
    }

    boolean isTaken(LocalDate day) {
        var moved = new HashSet<LocalDate>();
        for (var each : touched.values()) if (each.heldOn().equals(day)) moved.add(each.plannedOn());
        return !moved.isEmpty() || (!touched.containsKey(day) && gathering.isPlanned(day));
    }
}
