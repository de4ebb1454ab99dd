package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.gathering.DateService.Known;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class GatheringServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 4);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 5);
    private static final Recurrence THURSDAYS = Recurrence.monthly(1, DayOfWeek.THURSDAY);

    @Autowired
    GatheringService gatherings;

    @Autowired
    GatheringDates calendar;

    @Autowired
    DateService dates;

    @Autowired
    Guests guests;

    @Autowired
    Gatherings tables;

    @Autowired
    SignedIn accounts;

    @Autowired
    ApplicationEvents events;

    private Account kari;
    private UUID table;

    @BeforeEach
    void kariLaysATable() {
        kari = accounts.kari();
        table = tables.firstFridays(kari, DECEMBER);
    }

    @Test
    void laysOneTableWhenToldTwice() {
        tables.add(kari, Gatherings.details(table, THURSDAYS, DECEMBER));

        assertThat(overview()).hasSize(1);
        assertThat(gathering().rule()).isEqualTo(Gatherings.FIRST_FRIDAY);
    }

    @Test
    void keepsTheDatesGuestsWereInvitedToWhenTheRuleChanges() {
        invite(DECEMBER);

        edit(Gatherings.details(table, THURSDAYS, DECEMBER));

        assertThat(coming())
                .extracting(DateView::day)
                .startsWith(DECEMBER, LocalDate.of(2027, 1, 7), LocalDate.of(2027, 2, 4));
    }

    @Test
    void forgetsWhatWasMerelyMovedWhenTheRuleNoLongerGivesIt() {
        work(() -> dates.move(new Known(table, FEBRUARY, null), FEBRUARY.plusDays(5), LocalTime.of(9, 0)));

        edit(Gatherings.details(table, THURSDAYS, DECEMBER));

        assertThat(coming()).extracting(DateView::plannedOn).doesNotContain(FEBRUARY);
    }

    @Test
    void tellsTheInvitedOfAnotherTimeOrPlace() {
        invite(DECEMBER);
        invite(FEBRUARY);
        work(() -> dates.cancel(new Known(table, FEBRUARY, null), "", NOW));
        var details = Gatherings.details(table, Gatherings.FIRST_FRIDAY, DECEMBER);

        edit(at(details, LocalTime.of(10, 0), details.place()));
        edit(at(details, LocalTime.of(10, 0), new Place("The library", "", "")));

        assertThat(sequence(DECEMBER)).isEqualTo(2);
        assertThat(sequence(FEBRUARY)).isEqualTo(1);
        assertThat(events.stream(DateChanged.class)).hasSize(2);
    }

    @Test
    void sparesDatesWithATimeAndAPlaceOfTheirOwn() {
        invite(DECEMBER);
        var known = new Known(table, DECEMBER, null);
        work(() -> dates.move(known, DECEMBER, LocalTime.of(8, 0)));
        work(() -> dates.meetAt(known, new Place("The library", "", "")));
        var details = Gatherings.details(table, Gatherings.FIRST_FRIDAY, DECEMBER);

        edit(at(details, LocalTime.of(11, 0), new Place("The park", "", "")));

        assertThat(sequence(DECEMBER)).isEqualTo(2);
    }

    @Test
    void tellsNobodyOfATitle() {
        invite(DECEMBER);
        var details = Gatherings.details(table, Gatherings.FIRST_FRIDAY, DECEMBER);

        edit(new GatheringDetails(
                table,
                "Another title",
                details.place(),
                "Another note",
                Locale.ENGLISH,
                details.rule(),
                DECEMBER,
                null,
                details.time(),
                details.length(),
                details.zone(),
                20,
                Schedule.USUAL,
                true,
                null));

        assertThat(sequence(DECEMBER)).isZero();
        assertThat(events.stream(DateChanged.class)).isEmpty();
    }

    @Test
    void refusesAStaleForm() {
        var details = Gatherings.details(table, THURSDAYS, DECEMBER);
        edit(details);

        assertThatThrownBy(() -> work(() -> gatherings.edit(table, 0, details, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void keepsWhatGuestsAreInvitedToOutOfTheTrash() {
        invite(DECEMBER);
        var kept = SignedIn.work(kari, () -> gatherings.trash(table, NOW));
        work(() -> dates.cancel(new Known(table, DECEMBER, null), "", NOW));
        var thrownAway = SignedIn.work(kari, () -> gatherings.trash(table, NOW));

        assertThat(kept).isFalse();
        assertThat(thrownAway).isTrue();
        assertThat(overview()).isEmpty();
    }

    @Test
    void comesBackFromTheTrash() {
        work(() -> gatherings.trash(table, NOW));
        work(() -> gatherings.restore(table));

        assertThat(overview()).hasSize(1);
    }

    @Test
    void saysTheNextDateOfAllInOneStatement() {
        var thursdays = tables.firstFridays(kari, LocalDate.of(2027, 2, 1));
        invite(DECEMBER);
        work(() -> gatherings.bridges());

        var asked = Statements.of(() -> assertThat(overview())
                .extracting(view -> view.next().orElseThrow().plannedOn())
                .containsExactly(DECEMBER, FEBRUARY));

        assertThat(thursdays).isNotNull();
        assertThat(asked.stream().filter(sql -> sql.contains("gathering"))).hasSize(1);
    }

    @Test
    void goesOnUntilTheTableIsCleared() {
        var during = Instant.parse("2026-12-04T08:30:00Z");
        var after = Instant.parse("2026-12-04T09:00:00Z");

        assertThat(nextAt(during)).isEqualTo(DECEMBER);
        assertThat(nextAt(after)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void standsInTheHostsOwnCalendar() {
        work(() -> dates.cancel(new Known(table, LocalDate.of(2027, 1, 1), null), "", NOW));

        var events = SignedIn.work(kari, () -> calendar.between(TODAY, FEBRUARY, Locale.ENGLISH));

        assertThat(events).extracting(each -> each.time().day()).containsExactly(DECEMBER, FEBRUARY);
        assertThat(events.get(0).title()).isEqualTo("The open table");
        assertThat(events.get(0).maskedTitle()).isEqualTo("Group coffee");
        assertThat(events.get(0).description()).startsWith("Kaffebrenneriet, Grønnegata 1, Tromsø");
    }

    private static GatheringDetails at(GatheringDetails details, LocalTime time, Place place) {
        return new GatheringDetails(
                details.id(),
                details.title(),
                place,
                details.note(),
                details.language(),
                details.rule(),
                details.first(),
                null,
                time,
                Duration.ofHours(1),
                details.zone(),
                details.capacity(),
                details.schedule(),
                false,
                null);
    }

    private LocalDate nextAt(Instant now) {
        return SignedIn.work(
                kari, () -> gatherings.next(gathering(), now).orElseThrow().plannedOn());
    }

    private void edit(GatheringDetails details) {
        work(() -> gatherings.edit(table, gathering().version(), details, NOW));
    }

    private Gathering gathering() {
        return SignedIn.work(kari, () -> gatherings.get(table));
    }

    private List<GatheringView> overview() {
        return SignedIn.work(kari, () -> gatherings.overview(NOW));
    }

    private List<DateView> coming() {
        return SignedIn.work(kari, () -> gatherings.dates(gatherings.get(table), TODAY, 12));
    }

    private int sequence(LocalDate plannedOn) {
        return SignedIn.work(
                kari,
                () -> gatherings
                        .date(gatherings.get(table), plannedOn)
                        .occurrence()
                        .orElseThrow()
                        .sequence());
    }

    private void invite(LocalDate plannedOn) {
        work(() -> guests.invite(gatherings.occurrence(gatherings.get(table), plannedOn), NOW));
    }

    private void work(Runnable deed) {
        SignedIn.work(kari, deed);
    }
}
