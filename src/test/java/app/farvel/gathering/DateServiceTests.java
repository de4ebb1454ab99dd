package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.gathering.DateService.Known;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class DateServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 4);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Autowired
    GatheringService gatherings;

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
    void showsTheNextTwelve() {
        assertThat(coming())
                .hasSize(12)
                .extracting(DateView::plannedOn)
                .startsWith(DECEMBER, NEW_YEAR, LocalDate.of(2027, 2, 5));
    }

    @Test
    void asksWhatBecomesOfNewYearsDayAndTheFridayAfterAscension() {
        assertThat(coming())
                .filteredOn(DateView::asks)
                .extracting(DateView::plannedOn)
                .containsExactly(NEW_YEAR, LocalDate.of(2027, 5, 7));
        assertThat(on(NEW_YEAR).instead()).contains(LocalDate.of(2027, 1, 8));
    }

    @Test
    void asksAboutGoodFridayAndTheHolidaysOfMay() {
        var fridays = lay(Recurrence.monthly(-1, DayOfWeek.FRIDAY));
        var firsts = lay(Recurrence.monthly(1));
        var seventeenths = lay(Recurrence.monthly(17));

        assertThat(asked(fridays)).contains(LocalDate.of(2027, 3, 26));
        assertThat(asked(firsts)).contains(NEW_YEAR, LocalDate.of(2027, 5, 1));
        assertThat(asked(seventeenths)).contains(LocalDate.of(2027, 5, 17));
    }

    @Test
    void movesOneDateAndLeavesTheOthers() {
        work(() -> dates.move(known(NEW_YEAR), LocalDate.of(2027, 1, 8), LocalTime.of(10, 30)));

        var moved = on(NEW_YEAR);
        assertThat(moved.start().toLocalDateTime()).isEqualTo("2027-01-08T10:30");
        assertThat(moved.asks()).isFalse();
        assertThat(coming()).extracting(DateView::day).startsWith(DECEMBER, moved.day(), LocalDate.of(2027, 2, 5));
    }

    @Test
    void staysInOrderWhenADateIsMovedBehindTheNext() {
        work(() -> dates.move(known(DECEMBER), LocalDate.of(2027, 1, 15), NINE));

        assertThat(coming()).extracting(DateView::plannedOn).startsWith(NEW_YEAR, DECEMBER);
    }

    @Test
    void tellsNobodyOfADateNobodyWasInvitedTo() {
        work(() -> dates.move(known(NEW_YEAR), LocalDate.of(2027, 1, 8), NINE));
        work(() -> dates.cancel(known(DECEMBER), "", NOW));

        assertThat(occurrence(NEW_YEAR).sequence()).isZero();
        assertThat(events.stream(DateChanged.class)).isEmpty();
        assertThat(events.stream(DateCancelled.class)).isEmpty();
        assertThat(events.stream(ScheduleChanged.class)).isNotEmpty();
    }

    @Test
    void countsEveryRealChangeOfADateGuestsWereInvitedTo() {
        invite(DECEMBER);

        work(() -> dates.move(known(DECEMBER), DECEMBER.plusDays(1), NINE));
        work(() -> dates.meetAt(known(DECEMBER), new Place("The library", "", "")));
        work(() -> dates.cancel(known(DECEMBER), "I am ill", NOW));
        work(() -> dates.takePlace(known(DECEMBER)));

        assertThat(occurrence(DECEMBER).sequence()).isEqualTo(4);
        assertThat(events.stream(DateChanged.class)).hasSize(3);
        assertThat(events.stream(DateCancelled.class)).hasSize(1);
    }

    @Test
    void countsNothingThatChangesNothing() {
        invite(DECEMBER);

        work(() -> dates.move(known(DECEMBER), DECEMBER, NINE));
        work(() -> dates.meetAt(known(DECEMBER), Gatherings.CAFE));
        work(() -> dates.takePlace(known(DECEMBER)));

        assertThat(occurrence(DECEMBER).sequence()).isZero();
        assertThat(events.stream(DateChanged.class)).isEmpty();
    }

    @Test
    void remembersWhyItIsOff() {
        work(() -> dates.cancel(known(DECEMBER), "I am ill", NOW));

        assertThat(on(DECEMBER).cancelled()).isTrue();
        assertThat(occurrence(DECEMBER).reason()).isEqualTo("I am ill");
        assertThat(next()).isEqualTo(NEW_YEAR);
    }

    @Test
    void stopsAskingOnceItIsKept() {
        work(() -> dates.keep(known(NEW_YEAR)));

        assertThat(on(NEW_YEAR).asks()).isFalse();
        assertThat(on(NEW_YEAR).special()).isPresent();
    }

    @Test
    void asksAgainWhenTheDecisionIsTakenBack() {
        work(() -> dates.cancel(known(NEW_YEAR), "", NOW));
        work(() -> dates.takePlace(known(NEW_YEAR)));
        var afterSkipping = on(NEW_YEAR).asks();
        work(() -> dates.move(known(NEW_YEAR), NEW_YEAR.plusWeeks(1), NINE));
        work(() -> dates.move(known(NEW_YEAR), NEW_YEAR, NINE));

        assertThat(afterSkipping).isTrue();
        assertThat(on(NEW_YEAR).asks()).isTrue();
    }

    @Test
    void comesBackToTheUsualPlace() {
        work(() -> dates.meetAt(known(DECEMBER), new Place("The library", "", "")));
        var elsewhere = on(DECEMBER).place().name();
        work(() -> dates.meetAt(known(DECEMBER), Gatherings.CAFE));

        assertThat(elsewhere).isEqualTo("The library");
        assertThat(on(DECEMBER).hasOwnPlace()).isFalse();
    }

    @Test
    void refusesWhatWasDecidedElsewhereMeanwhile() {
        var shown = on(DECEMBER).version();
        work(() -> dates.cancel(known(DECEMBER), "", NOW));

        assertThatThrownBy(() -> work(() -> dates.move(new Known(table, DECEMBER, shown), NEW_YEAR, NINE)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void knowsNoDateTheRuleDoesNotGive() {
        assertThatThrownBy(() -> on(DECEMBER.plusDays(1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work(() -> dates.cancel(known(DECEMBER.plusDays(1)), "", NOW)))
                .isInstanceOf(NotFound.class);
    }

    private List<LocalDate> asked(UUID id) {
        return SignedIn.work(
                kari,
                () -> gatherings.dates(gatherings.get(id), TODAY, 12).stream()
                        .filter(DateView::asks)
                        .map(DateView::plannedOn)
                        .toList());
    }

    private UUID lay(Recurrence rule) {
        return tables.add(kari, Gatherings.details(NewId.next(), rule, DECEMBER));
    }

    private void invite(LocalDate plannedOn) {
        work(() -> guests.invite(gatherings.occurrence(gatherings.get(table), plannedOn), NOW));
    }

    private Known known(LocalDate plannedOn) {
        return new Known(table, plannedOn, null);
    }

    private List<DateView> coming() {
        return SignedIn.work(kari, () -> gatherings.dates(gatherings.get(table), TODAY, 12));
    }

    private DateView on(LocalDate plannedOn) {
        return SignedIn.work(kari, () -> gatherings.date(gatherings.get(table), plannedOn));
    }

    private Occurrence occurrence(LocalDate plannedOn) {
        return on(plannedOn).occurrence().orElseThrow();
    }

    private @Nullable LocalDate next() {
        return SignedIn.work(
                kari,
                () -> gatherings
                        .next(gatherings.get(table), NOW)
                        .map(DateView::plannedOn)
                        .orElse(null));
    }

    private void work(Runnable deed) {
        SignedIn.work(kari, deed);
    }
}
