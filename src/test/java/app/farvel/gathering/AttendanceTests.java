package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.InteractionService;
import app.farvel.contact.LoggedTouch;
import app.farvel.shared.ApplicationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came, and what becomes of it. */
@ApplicationTest
class AttendanceTests {

    @Autowired
    Attendance attendance;

    @Autowired
    Answers answers;

    @Autowired
    InteractionService interactions;

    @Autowired
    GatheringReminders reminders;

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
                kari, () -> answers.record(invitation.id(), Answer.YES, false, "", Invitation.By.HOST, tables.now()));
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
