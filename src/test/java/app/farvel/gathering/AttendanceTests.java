package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.InteractionService;
import app.farvel.contact.LoggedTouch;
import app.farvel.gathering.DateService.Known;
import app.farvel.shared.ApplicationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who came, and what becomes of it. */
@ApplicationTest
class AttendanceTests {

    @Autowired
    Attendance attendance;

    @Autowired
    RsvpService answers;

    @Autowired
    InteractionService interactions;

    @Autowired
    GatheringReminders reminders;

    @Autowired
    GatheringService gatherings;

    @Autowired
    Tables tables;

    @Autowired
    SignedIn accounts;

    private void note(Account kari, Occurrence date, Invitation... came) {
        var ids = List.of(came).stream().map(Invitation::id).toList();
        SignedIn.work(kari, () -> attendance.note(date.gatheringId(), date.plannedOn(), ids, tables.now()));
    }

    private List<LoggedTouch> history(Account kari, Guest guest) {
        return SignedIn.work(kari, () -> interactions.history(guest.contactId(), null, 10));
    }

    private void yes(Account kari, Invitation invitation) {
        SignedIn.work(
                kari, () -> answers.record(invitation.id(), Rsvp.YES, false, "", Invitation.By.HOST, tables.now()));
    }

    @Test
    void logsOneCoffeeOfAllWhoCameHoweverOftenItIsSaved() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = tables.past(kari, table);
        tables.invite(kari, date);

        note(kari, date, tables.of(kari, date, amir));
        note(kari, date, tables.of(kari, date, amir));
        assertThat(history(kari, amir)).hasSize(1);
        assertThat(history(kari, sonja)).isEmpty();
        note(kari, date, tables.of(kari, date, sonja));

        assertThat(history(kari, amir)).isEmpty();
        assertThat(history(kari, sonja)).singleElement().satisfies(touch -> {
            assertThat(touch.on()).isEqualTo(date.heldOn());
            assertThat(touch.minutes()).contains(60);
        });
        note(kari, date);
        assertThat(history(kari, sonja)).isEmpty();
    }

    @Test
    void notesGuestsWhoWereNeverAskedTooAndTwiceAsOnce() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var date = tables.past(kari, table);
        var amir = tables.regular(kari, table, "Amir Khan");
        assertThat(SignedIn.work(kari, () -> attendance.unasked(table.id(), date.plannedOn())))
                .extracting(row -> row.guest().id())
                .containsExactly(amir.id());

        var shown = new Known(table.id(), date.plannedOn(), date.version());
        for (var press = 0; press < 2; press++)
            SignedIn.work(kari, () -> attendance.note(shown, List.of(amir.id()), tables.now()));

        assertThat(tables.of(kari, date, amir).came()).contains(true);
        assertThat(history(kari, amir)).hasSize(1);
        assertThat(SignedIn.work(kari, () -> attendance.unasked(table.id(), date.plannedOn())))
                .isEmpty();
    }

    @Test
    void notesWhoCameToADateNobodyWasAskedTo() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var today = kari.today(tables.now());
        var last = SignedIn.work(kari, () -> gatherings.earlier(table, today, 5));
        assertThat(last)
                .singleElement()
                .satisfies(date -> assertThat(date.occurrence()).isEmpty());

        var shown = new Known(table.id(), last.get(0).plannedOn(), last.get(0).version());
        for (var press = 0; press < 2; press++)
            SignedIn.work(kari, () -> attendance.note(shown, List.of(amir.id()), tables.now()));

        assertThat(history(kari, amir))
                .singleElement()
                .satisfies(touch -> assertThat(touch.on()).isEqualTo(shown.plannedOn()));
    }

    @Test
    void leavesWhoeverJoinedSinceTheListWasShown() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        tables.regular(kari, table, "Amir Khan");
        var date = tables.past(kari, table);
        tables.invite(kari, date);
        var day = SignedIn.work(kari, () -> gatherings.date(table, date.plannedOn()));
        var shown = new Known(table.id(), date.plannedOn(), day.version());
        var hanne = tables.contact(kari, "Hanne Bakke");
        SignedIn.work(
                kari,
                () -> attendance.join(
                        table.id(), date.plannedOn(), List.of(hanne), kari.today(tables.now()), tables.now()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> SignedIn.work(kari, () -> attendance.note(shown, List.of(), tables.now())));

        assertThat(SignedIn.work(kari, () -> interactions.history(hanne, null, 10)))
                .hasSize(1);
    }

    @Test
    void letsOthersJoinWithoutSayingWhoOfThoseAskedCame() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = tables.past(kari, table);
        tables.invite(kari, date);
        var walkIn = tables.contact(kari, "Hanne Bakke");
        var today = date.heldOn().plusDays(1);

        SignedIn.work(kari, () -> attendance.join(table.id(), date.plannedOn(), List.of(walkIn), today, tables.now()));

        assertThat(SignedIn.work(kari, () -> interactions.history(walkIn, null, 10)))
                .hasSize(1);
        assertThat(tables.of(kari, date, amir).came()).isEmpty();
        assertThat(titles(kari)).contains("Who came to The open table?");
        assertThat(SignedIn.work(kari, () -> attendance.unasked(table.id(), tables.date(kari, table, 1))))
                .extracting(row -> row.guest().id())
                .doesNotContain(walkIn);
    }

    @Test
    void ticksThoseWhoSaidYesBeforehand() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var sonja = tables.regular(kari, table, "Sonja Lie");
        var date = tables.past(kari, table);
        tables.invite(kari, date);
        yes(kari, tables.of(kari, date, amir));

        assertThat(Attendance.isTicked(tables.of(kari, date, amir))).isTrue();
        assertThat(Attendance.isTicked(tables.of(kari, date, sonja))).isFalse();
    }

    @Test
    void asksWhoCameUntilItIsNoted() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var amir = tables.regular(kari, table, "Amir Khan");
        var date = tables.past(kari, table);
        assertThat(titles(kari)).doesNotContain("Who came to The open table?");
        tables.invite(kari, date);

        assertThat(titles(kari)).contains("Who came to The open table?");
        note(kari, date, tables.of(kari, date, amir));

        assertThat(titles(kari)).doesNotContain("Who came to The open table?");
    }

    @Test
    void tellsOfAWordFromAGuestAndOfThoseWhoWait() {
        var kari = accounts.kari();
        var table = tables.open(kari, 1);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var amir = tables.regular(kari, table, "Amir Khan");
        var sonja = tables.regular(kari, table, "Sonja Lie");
        tables.invite(kari, friday);
        yes(kari, tables.of(kari, friday, sonja));
        assertThat(titles(kari)).isEmpty();

        answer(kari, tables.of(kari, friday, amir), "Is there  parking?", Invitation.By.GUEST);
        assertThat(titles(kari))
                .anyMatch(title -> title.equals("Amir Khan writes: “Is there parking?”"))
                .anyMatch(title -> title.startsWith("One guest waits for a seat on Friday "));
        answer(kari, tables.of(kari, friday, amir), "Noted by me", Invitation.By.HOST);

        assertThat(titles(kari)).noneMatch(title -> title.contains("writes"));
    }

    private void answer(Account kari, Invitation invitation, String word, Invitation.By by) {
        SignedIn.work(kari, () -> answers.record(invitation.id(), Rsvp.YES, false, word, by, tables.now()));
    }

    @Test
    void asksAboutWhoStaysAwayThreeTimesInARow() {
        var kari = accounts.kari();
        var table = tables.laidFor(kari, 5);
        var amir = tables.regular(kari, table, "Amir Khan");
        var dates = tables.pastOnes(kari, table, 3);
        for (var date : dates) {
            assertThat(titles(kari)).noneMatch(title -> title.startsWith("Ask Amir"));
            tables.invite(kari, date);
            yes(kari, tables.of(kari, date, amir));
            note(kari, date);
        }

        assertThat(titles(kari)).contains("Ask Amir Khan whether the table still suits?");
        SignedIn.work(kari, () -> attendance.keep(table.id(), amir.id()));
        assertThat(titles(kari)).noneMatch(title -> title.startsWith("Ask Amir"));
    }

    @Test
    void notesNothingBeforeTheDate() {
        var kari = accounts.kari();
        var table = tables.open(kari, null);
        var guest = tables.regular(kari, table, "Amir Khan");
        var date = tables.occurrence(kari, table, tables.date(kari, table, 1));
        tables.invite(kari, date);

        assertThatThrownBy(() -> note(kari, date, tables.of(kari, date, guest)))
                .isInstanceOf(Attendance.TooEarly.class);
    }

    private List<String> titles(Account kari) {
        return SignedIn.work(kari, () -> reminders.due(kari.today(tables.now()), Locale.ENGLISH)).stream()
                .map(each -> each.title())
                .toList();
    }
}
