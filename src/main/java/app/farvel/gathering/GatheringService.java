package app.farvel.gathering;

import app.farvel.account.AccountService;
import app.farvel.calendar.PublicHolidays;
import app.farvel.calendar.SpecialDays;
import app.farvel.gathering.GatheringRepository.Told;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings of an account and their dates, with the holidays of the account's country. */
@Service
@Transactional
public class GatheringService {

    /** So many days back the last planned date is looked for; more than a month. */
    private static final int LOOK_BACK = 35;

    /** Looked through for a date that is on; who calls off more in a row has no next one. */
    private static final int LOOK_AHEAD = 24;

    private final GatheringRepository gatherings;
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final WaitingList seats;
    private final AccountService accounts;
    private final PublicHolidays holidays;
    private final ApplicationEventPublisher events;

    GatheringService(
            GatheringRepository gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            WaitingList seats,
            AccountService accounts,
            PublicHolidays holidays,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.seats = seats;
        this.accounts = accounts;
        this.holidays = holidays;
        this.events = events;
    }

    /** @throws NotFound when the account has no such gathering, or it is in the trash */
    @Transactional(readOnly = true)
    public Gathering get(UUID id) {
        return gatherings.findById(id).filter(found -> !found.isTrashed()).orElseThrow(() -> missing(id));
    }

    /** The gathering even when it is in the trash. */
    @Transactional(readOnly = true)
    public Gathering evenTrashed(UUID id) {
        return gatherings.findById(id).orElseThrow(() -> missing(id));
    }

    /** All with the next date of each, the oldest first. In one statement. */
    @Transactional(readOnly = true)
    public List<GatheringView> overview(Instant now) {
        return told(yesterday(now)).entrySet().stream()
                .map(each -> new GatheringView(each.getKey(), next(each.getKey(), plan(each), now)))
                .toList();
    }

    /** The gathering that has the next date of all. In one statement. */
    @Transactional(readOnly = true)
    public Optional<GatheringView> soonest(Instant now) {
        return overview(now).stream()
                .filter(each -> each.next().isPresent())
                .min(Comparator.comparing(each -> each.next().orElseThrow().start()));
    }

    private Map<Gathering, List<Told>> told(LocalDate from) {
        return gatherings.told(from).stream()
                .collect(Collectors.groupingBy(Told::gathering, LinkedHashMap::new, Collectors.toList()));
    }

    private DatePlan plan(Map.Entry<Gathering, List<Told>> rows) {
        var touched = new ArrayList<Occurrence>();
        var tallies = new HashMap<UUID, RsvpCounts>();
        for (var row : rows.getValue()) {
            var occurrence = row.occurrence();
            if (occurrence == null) continue;
            touched.add(occurrence);
            if (!row.tally().isEmpty()) tallies.put(occurrence.id(), row.tally());
        }
        return plan(rows.getKey(), touched, tallies);
    }

    /** The dates of a gathering within some days. */
    record Dates(Gathering gathering, List<DateView> dates) {}

    /** The dates of all gatherings that are on, on these days, both included. In one statement. */
    @Transactional(readOnly = true)
    List<Dates> between(LocalDate from, LocalDate to, int most) {
        return told(from).entrySet().stream()
                .map(each -> new Dates(
                        each.getKey(),
                        plan(each).between(from, to, most).stream()
                                .filter(date -> !date.cancelled())
                                .toList()))
                .toList();
    }

    /** The dates held from today on, the soonest first; those that are off too. */
    @Transactional(readOnly = true)
    public List<DateView> dates(Gathering gathering, LocalDate today, int most) {
        return coming(gathering, today).from(today, most);
    }

    /**
     * The dates that have been and were of some account, the newest first; and the last one that was planned, so that it can
     * be noted who came though nobody was asked.
     */
    @Transactional(readOnly = true)
    public List<DateView> earlier(Gathering gathering, LocalDate today, int most) {
        var past = occurrences.past(gathering.id(), today, Limit.of(most));
        var plan = plan(gathering, past, tallies(past));
        var last = plan.between(today.minusDays(LOOK_BACK), today.minusDays(1), LOOK_BACK).stream()
                .reduce((one, later) -> later);
        return Stream.concat(past.stream().map(each -> plan.on(each.plannedOn())), last.stream())
                .distinct()
                .sorted(Comparator.comparing(DateView::start).reversed())
                .limit(most)
                .toList();
    }

    /** The dates somebody would get who laid this table. Nothing is kept. */
    @Transactional(readOnly = true)
    public List<DateView> preview(GatheringDetails details, LocalDate today, int most) {
        return plan(new Gathering(details, Instant.EPOCH), List.of(), Map.of()).from(today, most);
    }

    /** Whether another of its dates is held on the day already. */
    @Transactional(readOnly = true)
    public boolean isTaken(Gathering gathering, LocalDate plannedOn, LocalDate day) {
        var others = occurrences.coming(List.of(gathering.id()), day).stream()
                .filter(each -> !each.plannedOn().equals(plannedOn))
                .toList();
        return !day.equals(plannedOn) && plan(gathering, others, Map.of()).isTaken(day);
    }

    /** The next date that is on and not over. */
    @Transactional(readOnly = true)
    public Optional<DateView> next(Gathering gathering, Instant now) {
        return next(gathering, coming(gathering, yesterday(now)), now);
    }

    /** @throws NotFound when neither the rule gives the day nor anything happened to it */
    @Transactional(readOnly = true)
    public DateView date(Gathering gathering, LocalDate plannedOn) {
        var touched = occurrences.findByGatheringIdAndPlannedOn(gathering.id(), plannedOn).stream()
                .toList();
        if (touched.isEmpty() && !gathering.isPlanned(plannedOn)) throw new NotFound("Date", plannedOn);
        return plan(gathering, touched, tallies(touched)).on(plannedOn);
    }

    /**
     * The date as something that happened; made when nothing had.
     *
     * @throws NotFound when neither the rule gives the day nor anything happened to it
     */
    public Occurrence occurrence(Gathering gathering, LocalDate plannedOn) {
        return occurrences
                .findByGatheringIdAndPlannedOn(gathering.id(), plannedOn)
                .orElseGet(() -> begin(gathering, plannedOn));
    }

    private Occurrence begin(Gathering gathering, LocalDate plannedOn) {
        if (!gathering.isPlanned(plannedOn)) throw new NotFound("Date", plannedOn);
        hold(gathering.id());
        return occurrences
                .findByGatheringIdAndPlannedOn(gathering.id(), plannedOn)
                .orElseGet(() -> occurrences.saveAndFlush(new Occurrence(gathering, plannedOn)));
    }

    /** Until the transaction ends nobody else makes guests or dates of it. */
    void hold(UUID id) {
        if (gatherings.hold(id) == 0) throw missing(id);
    }

    /** Lays a new table; the same id a second time changes nothing. */
    public Gathering add(GatheringDetails details, Instant now) {
        var known = gatherings.findById(details.id());
        if (known.isPresent()) return known.get();
        var gathering = gatherings.saveAndFlush(new Gathering(details, now));
        events.publishEvent(new ScheduleChanged(gathering.id()));
        return gathering;
    }

    /**
     * Dates to which guests were invited stay where they are. They hear of another time or place, unless the date has
     * its own. New seats go to those who wait.
     *
     * @throws OptimisticLockingFailureException when it was changed since the form was shown
     * @throws SeatsTaken when more guests have a seat than there would be
     */
    public Gathering edit(UUID id, int version, GatheringDetails details, Instant now) {
        hold(id);
        var gathering = get(id);
        if (gathering.version() != version) throw new OptimisticLockingFailureException("Gathering " + id);
        mustSeat(coming(gathering, now), details.capacity());
        var before = new LinkedHashMap<Occurrence, CalendarFacts>();
        for (var each : expected(gathering, now)) before.put(each, CalendarFacts.of(each, gathering));
        gathering.edit(details);
        gatherings.saveAndFlush(gathering);
        before.forEach((each, when) -> tell(each, when, gathering));
        fillSeats(gathering, now);
        events.publishEvent(new ScheduleChanged(id));
        return gathering;
    }

    /** While the dates are held nobody is given a seat of them. */
    private void mustSeat(List<Occurrence> dates, @Nullable Integer capacity) {
        for (var each : dates) {
            var taken = invitations.seated(seats.hold(each.id()).id());
            if (capacity != null && taken > capacity) throw new SeatsTaken(taken, each.heldOn());
        }
    }

    private void fillSeats(Gathering gathering, Instant now) {
        for (var each : coming(gathering, now)) seats.fill(seats.hold(each.id()), Set.of());
    }

    private List<Occurrence> expected(Gathering gathering, Instant now) {
        return coming(gathering, now).stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Occurrence occurrence) {
        return occurrence.isInvited() || invitations.existsByOccurrenceId(occurrence.id());
    }

    /** The dates to come that are on and to which something happened, in the order in which dates are held. */
    private List<Occurrence> coming(Gathering gathering, Instant now) {
        return occurrences.coming(List.of(gathering.id()), yesterday(now)).stream()
                .filter(each -> !each.isCancelled())
                .filter(each -> each.start(gathering).toInstant().isAfter(now))
                .sorted(Comparator.comparing(Occurrence::id))
                .toList();
    }

    private void tell(Occurrence occurrence, CalendarFacts before, Gathering gathering) {
        if (CalendarFacts.of(occurrence, gathering).equals(before)) return;
        occurrence.count();
        events.publishEvent(new DateChanged(occurrence.id()));
    }

    /** @return false, and nothing is done, while guests are invited to a date to come: they would hear nothing of it */
    public boolean trash(UUID id, Instant now) {
        var gathering = evenTrashed(id);
        if (gathering.isTrashed()) return true;
        if (!expected(gathering, now).isEmpty()) return false;
        gathering.trash(now);
        events.publishEvent(new ScheduleChanged(id));
        return true;
    }

    public void restore(UUID id) {
        evenTrashed(id).restore();
        events.publishEvent(new ScheduleChanged(id));
    }

    /** Special days, as the account's country keeps them. */
    @Transactional(readOnly = true)
    public SpecialDays bridges() {
        return new SpecialDays(holidays.in(accounts.current().country()));
    }

    private DatePlan coming(Gathering gathering, LocalDate from) {
        var touched = occurrences.coming(List.of(gathering.id()), from);
        return plan(gathering, touched, tallies(touched));
    }

    private DatePlan plan(Gathering gathering, List<Occurrence> touched, Map<UUID, RsvpCounts> tallies) {
        return new DatePlan(gathering, touched, tallies, bridges());
    }

    private static Optional<DateView> next(Gathering gathering, DatePlan plan, Instant now) {
        return plan.from(yesterday(now), LOOK_AHEAD).stream()
                .filter(date -> !date.cancelled()
                        && date.start().plus(gathering.length()).toInstant().isAfter(now))
                .findFirst();
    }

    private Map<UUID, RsvpCounts> tallies(Collection<Occurrence> of) {
        if (of.isEmpty()) return Map.of();
        return invitations.counts(of.stream().map(Occurrence::id).toList()).stream()
                .collect(Collectors.toMap(
                        InvitationRepository.Counted::occurrenceId,
                        each -> RsvpCounts.of(each.answer(), each.all(), each.waiting()),
                        RsvpCounts::plus));
    }

    /** Early enough for every zone. */
    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("Gathering", id);
    }
}
