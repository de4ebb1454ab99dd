package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactErased;
import app.farvel.contact.ContactService;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Invitation.By;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** Who comes, who waits, and who moves up. */
@ApplicationTest
@RecordApplicationEvents
class SeatTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Guests guests;

    @Autowired
    RsvpService answers;

    @Autowired
    ContactService contacts;

    @Autowired
    GatheringService gatherings;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private List<Guest> people;

    @BeforeEach
    void twoSeatsForFourRegulars() {
        kari = accounts.kari();
        table = tables.open(kari, 2);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        people = tables.regulars(kari, table, tables.contacts(kari, 4));
        tables.invite(kari, friday);
    }

    @Test
    void seatsTheFirstAndLetsTheOthersWaitInOrder() {
        for (var guest : people) say(guest, Rsvp.YES);

        assertThat(states()).containsExactly("seated", "seated", "waiting", "waiting");
        assertThat(of(people.get(2)).waitingSince().orElseThrow())
                .isBefore(of(people.get(3)).waitingSince().orElseThrow());
        assertThat(movedUp()).isEmpty();
    }

    @Test
    void movesTheFirstInLineUpWhenSomeoneChangesTheirMind() {
        for (var guest : people) say(guest, Rsvp.YES);

        say(people.get(0), Rsvp.MAYBE);

        assertThat(states()).containsExactly("maybe", "seated", "seated", "waiting");
        assertThat(movedUp()).containsExactly(new MovedUp(of(people.get(2)).id()));
    }

    @Test
    void keepsASeatForWhoSaysYesTwiceAndAPlaceInLineToo() {
        for (var guest : people) say(guest, Rsvp.YES);
        var since = of(people.get(2)).waitingSince();

        say(people.get(0), Rsvp.YES);
        say(people.get(2), Rsvp.YES);

        assertThat(states()).containsExactly("seated", "seated", "waiting", "waiting");
        assertThat(of(people.get(2)).waitingSince()).isEqualTo(since);
        assertThat(history(people.get(0))).hasSize(1);
    }

    @Test
    void goesToTheEndOfTheLineAfterANo() {
        for (var guest : people) say(guest, Rsvp.YES);

        say(people.get(2), Rsvp.NO);
        say(people.get(2), Rsvp.YES);
        say(people.get(0), Rsvp.NO);

        assertThat(states()).containsExactly("no", "seated", "waiting", "seated");
    }

    @Test
    void listensToWhoStopsThoughTheHostTookThemOffBefore() {
        var guest = people.get(0);
        SignedIn.work(kari, () -> guests.takeOff(guest.id(), Leaver.HOST, clock.instant()));

        SignedIn.work(kari, () -> guests.takeOff(guest.id(), Leaver.GUEST, clock.instant()));
        var added = SignedIn.work(
                kari,
                () -> guests.addRegulars(
                        guest.gatheringId(),
                        List.of(guest.contactId()),
                        Guest.Source.HOST,
                        kari.today(clock.instant()),
                        clock.instant()));

        assertThat(added.stopped()).isEqualTo(1);
    }

    @Test
    void movesUpWhenSomeoneLeaves() {
        for (var guest : people) say(guest, Rsvp.YES);

        SignedIn.work(kari, () -> guests.takeOff(people.get(1).id(), Leaver.GUEST, clock.instant()));

        assertThat(states()).containsExactly("seated", "no", "seated", "waiting");
        assertThat(movedUp()).hasSize(1);
    }

    @Test
    void fillsSeatsThatWereAdded() {
        for (var guest : people) say(guest, Rsvp.YES);

        SignedIn.work(kari, () -> {
            var now = gatherings.get(table.id());
            gatherings.edit(now.id(), now.version(), with(now, 3), clock.instant());
            answers.fillSeats(friday, clock.instant());
        });

        assertThat(states()).containsExactly("seated", "seated", "seated", "waiting");
        assertThat(movedUp()).hasSize(1);
    }

    @Test
    void takesNobodysSeatByLayingFewer() {
        for (var guest : people) say(guest, Rsvp.YES);

        assertThatThrownBy(() -> lay(1)).isInstanceOf(SeatsTaken.class);
        assertThat(SignedIn.work(kari, () -> gatherings.get(table.id())).capacity())
                .contains(2);
        say(people.get(0), Rsvp.NO);
        say(people.get(1), Rsvp.NO);
        say(people.get(2), Rsvp.NO);
        lay(1);

        assertThat(states()).containsExactly("no", "no", "no", "seated");
    }

    /** Whichever is first: the last seat is given, or it is gone. */
    @Test
    void laysNoFewerWhileTheLastSeatIsTaken() throws Exception {
        say(people.get(0), Rsvp.YES);
        for (var round = 0; round < 5; round++) {
            together(() -> say(people.get(1), Rsvp.YES), () -> laid(1));

            var seats = SignedIn.work(kari, () -> gatherings.get(table.id()))
                    .capacity()
                    .orElseThrow();
            assertThat(states().stream().filter("seated"::equals).count()).isEqualTo((long) seats);
            say(people.get(1), Rsvp.NO);
            lay(2);
        }
    }

    private static <T> List<T> backwards(List<T> all) {
        var copy = new ArrayList<>(all);
        Collections.reverse(copy);
        return copy;
    }

    private boolean laid(int seats) {
        try {
            lay(seats);
            return true;
        } catch (SeatsTaken taken) {
            return false;
        }
    }

    private void lay(int seats) {
        SignedIn.work(kari, () -> {
            var now = gatherings.get(table.id());
            return gatherings.edit(now.id(), now.version(), with(now, seats), clock.instant());
        });
    }

    /** As sample people go: none of those who go together moves up. */
    @Test
    void movesUpAtOnceWhenThoseBeforeAreErased() {
        for (var guest : people) say(guest, Rsvp.YES);

        SignedIn.work(
                kari,
                () -> transaction.execute(status -> {
                    for (var gone : List.of(people.get(0), people.get(2)))
                        publisher.publishEvent(new ContactErased(gone.contactId()));
                    return true;
                }));

        assertThat(of(people.get(1)).isSeated()).isTrue();
        assertThat(of(people.get(3)).isSeated()).isTrue();
        assertThat(movedUp()).containsExactly(new MovedUp(of(people.get(3)).id()));
    }

    @Test
    void addsNobodyTwiceAtOnce() throws Exception {
        var ids = tables.contacts(kari, 3);

        together(() -> tables.regulars(kari, table, ids), () -> tables.regulars(kari, table, backwards(ids)));

        assertThat(SignedIn.work(kari, () -> guests.of(table.id()))).hasSize(7);
    }

    @Test
    void asksNobodyTwiceAtOnce() throws Exception {
        for (var nth = 2; nth < 6; nth++) {
            var day = tables.date(kari, table, nth);
            Callable<?> invite = () -> tables.invite(kari, tables.occurrence(kari, table, day));

            together(invite, invite);

            var date = tables.occurrence(kari, table, day);
            for (var guest : people) assertThat(tables.find(kari, date, guest)).isPresent();
        }
    }

    @Test
    void asksNobodyTwiceAtOnceToOneDate() throws Exception {
        var ids = tables.contacts(kari, 3);
        var day = tables.date(kari, table, 2);
        Callable<?> ask = () -> {
            var date = tables.occurrence(kari, table, day);
            return SignedIn.work(
                    kari, () -> guests.addForDate(date.id(), ids, kari.today(clock.instant()), clock.instant()));
        };

        together(ask, () -> tables.regulars(kari, table, ids));
        together(ask, ask);

        assertThat(SignedIn.work(kari, () -> guests.of(table.id()))).hasSize(7);
    }

    /** Two browsers at the same moment, time and again. */
    @Test
    void givesTheLastSeatToOneOfTwo() throws Exception {
        say(people.get(0), Rsvp.YES);

        for (var round = 0; round < 5; round++) {
            together(() -> say(people.get(1), Rsvp.YES), () -> say(people.get(2), Rsvp.YES));

            assertThat(states().subList(1, 3)).containsExactlyInAnyOrder("seated", "waiting");
            say(people.get(1), Rsvp.NO);
            say(people.get(2), Rsvp.NO);
        }
    }

    /** Each holds several dates; held in one order, neither waits for the other for ever. */
    @Test
    void letsTwoAnswerForEveryMonthAtOnce() throws Exception {
        var later = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, later);

        together(() -> every(people.get(0), friday), () -> every(people.get(1), later));

        assertThat(states().subList(0, 2)).containsExactly("seated", "seated");
        assertThat(tables.of(kari, later, people.get(0)).isSeated()).isTrue();
        assertThat(tables.of(kari, later, people.get(1)).isSeated()).isTrue();
    }

    @Test
    void countsAnAnswerForEveryMonthForOpenDatesAndThoseToCome() {
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, second);

        every(people.get(0), friday);
        var third = tables.occurrence(kari, table, tables.date(kari, table, 3));
        tables.invite(kari, third);

        assertThat(tables.of(kari, second, people.get(0)).isSeated()).isTrue();
        assertThat(tables.of(kari, third, people.get(0)).answeredBy()).isEqualTo(By.STANDING);
        assertThat(movedUp()).isEmpty();
    }

    @Test
    void letsOneDateDifferFromEveryMonth() {
        every(people.get(0), friday);
        say(people.get(0), Rsvp.NO);
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));
        tables.invite(kari, second);

        assertThat(of(people.get(0)).answer()).isEqualTo(Rsvp.NO);
        assertThat(tables.of(kari, second, people.get(0)).answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void writesNotToWhoSaidNoForEveryMonth() {
        SignedIn.work(kari, () -> answers.record(of(people.get(0)).id(), Rsvp.NO, true, "", By.GUEST, clock.instant()));
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));

        var written = tables.invite(kari, second);

        assertThat(written)
                .extracting(Invitation::guestId)
                .doesNotContain(people.get(0).id());
        assertThat(tables.of(kari, second, people.get(0)).answer()).isEqualTo(Rsvp.NO);
    }

    @Test
    void invitesNobodyTwiceAndNobodyWhoLeft() {
        SignedIn.work(kari, () -> guests.takeOff(people.get(3).id(), Leaver.HOST, clock.instant()));
        var second = tables.occurrence(kari, table, tables.date(kari, table, 2));

        var first = tables.invite(kari, second);
        tables.invite(kari, second);

        assertThat(first).hasSize(3);
        assertThat(tables.find(kari, second, people.get(3))).isEmpty();
    }

    @Test
    void givesBackWhatWasSaidWhenSomeoneComesBack() {
        say(people.get(0), Rsvp.YES);
        SignedIn.work(kari, () -> guests.takeOff(people.get(0).id(), Leaver.HOST, clock.instant()));
        assertThat(states().get(0)).isEqualTo("no");

        SignedIn.work(kari, () -> guests.comeBack(people.get(0).id(), clock.instant()));

        assertThat(states().get(0)).isEqualTo("seated");
        assertThat(of(people.get(1)).answer()).isEqualTo(Rsvp.NONE);
    }

    @Test
    void leavesAloneWhoAskedNotToBeInvited() {
        SignedIn.work(kari, () -> guests.takeOff(people.get(0).id(), Leaver.GUEST, clock.instant()));

        var added = SignedIn.work(
                kari,
                () -> guests.addRegulars(
                        table.id(),
                        List.of(people.get(0).contactId()),
                        Guest.Source.HOST,
                        kari.today(clock.instant()),
                        clock.instant()));

        assertThat(added.stopped()).isEqualTo(1);
        assertThat(added.guests()).isEmpty();
    }

    @Test
    void countsAContactInTheTrashAsGoneUntilItIsBack() {
        for (var guest : people) say(guest, Rsvp.YES);
        var first = List.of(people.get(0).contactId());

        SignedIn.work(kari, () -> contacts.trash(first, clock.instant()));
        assertThat(states()).containsExactly("no", "seated", "seated", "waiting");
        SignedIn.work(kari, () -> contacts.restore(first));

        assertThat(states()).containsExactly("waiting", "seated", "seated", "waiting");
    }

    @Test
    void closesForGuestsWhenADateBeginsOrIsOff() {
        var past = tables.past(kari, table);
        tables.invite(kari, past);
        var late = tables.of(kari, past, people.get(0)).id();
        var today = of(people.get(0)).id();
        tables.cancel(kari, table, friday.plannedOn());

        assertThatThrownBy(() -> record(late, By.GUEST)).isInstanceOf(AnswersClosed.class);
        assertThatThrownBy(() -> record(today, By.GUEST)).isInstanceOf(AnswersClosed.class);
        assertThat(record(late, By.HOST).answer()).isEqualTo(Rsvp.YES);
    }

    @Test
    void keepsEveryAnswerEverGiven() {
        say(people.get(0), Rsvp.YES);
        say(people.get(0), Rsvp.MAYBE);
        say(people.get(0), Rsvp.NO);

        assertThat(history(people.get(0))).extracting(RsvpEntry::answer).containsExactly(Rsvp.YES, Rsvp.MAYBE, Rsvp.NO);
    }

    @Test
    void asksFiveHundredInAsManyStatementsAsTen() {
        var ten = inviting(10);
        var many = inviting(500);

        assertThat(many.stream().filter(sql -> !sql.startsWith("insert")).count())
                .isEqualTo(ten.stream().filter(sql -> !sql.startsWith("insert")).count());
    }

    private List<String> inviting(int many) {
        var big = tables.open(kari, null);
        tables.regulars(kari, big, tables.contacts(kari, many));
        var date = tables.occurrence(kari, big, tables.date(kari, big, 1));
        var asked = new ArrayList<Invitation>();
        var sql = Statements.of(() -> asked.addAll(tables.invite(kari, date)));
        assertThat(asked).hasSize(many);
        return sql;
    }

    private void together(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = new Pool()) {
            var first = threads.run(start, one);
            var second = threads.run(start, other);
            first.get();
            second.get();
        }
    }

    private record Pool(ExecutorService threads) implements AutoCloseable {

        Pool() {
            this(Executors.newFixedThreadPool(2));
        }

        Future<?> run(CyclicBarrier start, Callable<?> work) {
            return threads.submit(() -> {
                start.await();
                return work.call();
            });
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    private static GatheringDetails with(Gathering table, int seats) {
        return new GatheringDetails(
                table.id(),
                table.title(),
                table.place(),
                table.note(),
                table.language(),
                table.rule(),
                table.first(),
                null,
                table.time(),
                table.length(),
                table.zone(),
                seats,
                table.schedule(),
                false,
                null);
    }

    private Invitation say(Guest guest, Rsvp answer) {
        var id = of(guest).id();
        return SignedIn.work(kari, () -> answers.record(id, answer, false, "", By.GUEST, clock.instant()));
    }

    private Invitation every(Guest guest, Occurrence on) {
        var id = tables.of(kari, on, guest).id();
        return SignedIn.work(kari, () -> answers.record(id, Rsvp.YES, true, "", By.GUEST, clock.instant()));
    }

    private Invitation record(UUID id, By by) {
        return SignedIn.work(kari, () -> answers.record(id, Rsvp.YES, false, "", by, clock.instant()));
    }

    private Invitation of(Guest guest) {
        return tables.of(kari, friday, guest);
    }

    private List<RsvpEntry> history(Guest guest) {
        return SignedIn.work(kari, () -> answers.history(of(guest).id()));
    }

    private List<String> states() {
        return people.stream().map(this::of).map(SeatTests::state).toList();
    }

    private static String state(Invitation invitation) {
        if (invitation.isSeated()) return "seated";
        return invitation.isWaiting() ? "waiting" : invitation.answer().id();
    }

    private List<MovedUp> movedUp() {
        return events.stream(MovedUp.class).toList();
    }
}
