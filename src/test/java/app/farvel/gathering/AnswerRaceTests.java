package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Invitation.By;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NotFound;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Something happens to a date while an answer waits for it: the answer is judged by what it finds then. */
@ApplicationTest
class AnswerRaceTests {

    /** So long the other one has to read what it reads before it waits. */
    private static final int MILLIS = 600;

    @Autowired
    SignedIn accounts;

    @Autowired
    Tables tables;

    @Autowired
    Guests guests;

    @Autowired
    RsvpService answers;

    @Autowired
    GuestRsvpService guestAnswers;

    @Autowired
    HostRsvpService host;

    @Autowired
    WaitingList seats;

    @Autowired
    TransactionOperations transaction;

    private Account kari;
    private Gathering table;
    private Occurrence friday;
    private Guest line;

    @BeforeEach
    void lineIsInvited() {
        kari = accounts.kari();
        table = tables.open(kari, 1);
        friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        line = tables.regular(kari, table, "Line Holm");
        tables.invite(kari, friday);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST", "GUEST", "TRASH"})
    void givesNoSeatToWhoIsTakenOffMeanwhile(Leaver by) {
        assertThatThrownBy(() -> meanwhile(() -> takeOff(by), () -> say(false))).isInstanceOf(AnswersClosed.class);

        assertThat(lines().isSeated()).isFalse();
        assertThat(guest().hasLeft()).isTrue();
    }

    @Test
    void promisesNothingForWhoIsTakenOffMeanwhile() {
        assertThatThrownBy(() -> meanwhile(() -> takeOff(Leaver.HOST), () -> say(true)))
                .isInstanceOf(AnswersClosed.class);

        assertThat(lines().isSeated()).isFalse();
        assertThat(guest().standing()).isEqualTo(Rsvp.NONE);
        assertThat(guest().hasLeft()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NO", "MAYBE"})
    void overwritesNoAnswerThatComesWhileTheHostWaits(Rsvp given) {
        assertThatThrownBy(() -> meanwhile(() -> given(given), () -> recorded("")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(lines().answer()).isEqualTo(given);
        assertThat(lines().answeredBy()).isEqualTo(By.GUEST);
    }

    @Test
    void recordsWhatTheHostSaysWhereNothingCame() {
        meanwhile(() -> line, () -> recorded(""));

        assertThat(lines().answer()).isEqualTo(Rsvp.NO);
        assertThat(lines().answeredBy()).isEqualTo(By.HOST);
    }

    @Test
    void recordsNothingForWhoIsTakenOffWhileTheHostWaits() {
        assertThatThrownBy(() -> meanwhile(() -> takeOff(Leaver.GUEST), () -> recorded(null)))
                .isInstanceOf(NotFound.class);
    }

    private Guest takeOff(Leaver by) {
        return guests.takeOff(line.id(), by, tables.now());
    }

    private Invitation given(Rsvp answer) {
        return answers.record(lines().id(), answer, false, "", By.GUEST, tables.now());
    }

    private Invitation say(boolean everyMonth) {
        return guestAnswers.answer(lines().id(), null, Rsvp.YES, everyMonth, "", tables.now());
    }

    private Invitation recorded(@Nullable String shown) {
        return host.record(table.id(), line.id(), friday.plannedOn(), Rsvp.NO, "", shown, tables.now());
    }

    /** The first holds the date, and does its work when the second has come to wait for it. */
    private void meanwhile(Supplier<?> first, Supplier<?> second) {
        var isHeld = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(() -> SignedIn.work(
                kari,
                () -> transaction.executeWithoutResult(status -> {
                    seats.hold(friday.id());
                    isHeld.countDown();
                    pause(MILLIS);
                    first.get();
                })));
        try {
            isHeld.await(10, TimeUnit.SECONDS);
            SignedIn.work(kari, () -> second.get());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            holder.join();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Guest guest() {
        return SignedIn.work(kari, () -> guests.get(table.id(), line.id()));
    }

    private Invitation lines() {
        return tables.of(kari, friday, line);
    }
}
