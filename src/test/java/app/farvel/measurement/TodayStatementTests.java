package app.farvel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.dashboard.TodayPanel;
import app.farvel.reminder.ReminderSource;
import app.farvel.script.Channel;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.Statements;
import app.farvel.winddown.DraftChange;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.WindDownService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Today asks the database six times and once for each contribution, however much there is. */
@ApplicationTest
class TodayStatementTests {

    private static final int BASE = 6;
    private static final Instant NOW = Instant.now();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DraftService drafts;

    @Autowired
    ObjectProvider<ReminderSource> reminders;

    @Autowired
    ObjectProvider<TodayPanel> panels;

    @Test
    void asksSixTimesAndOnceForEachContribution() {
        var kari = accounts.kari();
        settle(kari, 10, 2);

        assertThat(asked(kari)).hasSizeLessThanOrEqualTo(BASE + contributors());
    }

    @Test
    void asksAsOftenAboutAThousandContactsAsAboutTen() {
        var kari = accounts.kari();
        var ola = accounts.register("Ola Hansen", kari.language());
        settle(kari, 10, 2);
        settle(ola, 1000, 20);

        assertThat(asked(ola)).hasSameSizeAs(asked(kari));
    }

    private int contributors() {
        return (int) (reminders.stream().count() + panels.stream().count());
    }

    private List<String> asked(Account account) {
        return Statements.of(() -> assertThat(mvc.get().uri("/").with(SignedIn.as(account)))
                .hasStatusOk()
                .bodyText()
                .contains("Vendor 1"));
    }

    private void settle(Account me, int people, int overdue) {
        SignedIn.work(me, () -> {
            for (var n = 0; n < people; n++) {
                var id = add(me, "Vendor " + n);
                if (n >= overdue) continue;
                interactions.log(InteractionDetails.of(InteractionKind.CALL, me.today(NOW), "", id), NOW);
                send(me, id);
            }
        });
    }

    private UUID add(Account me, String name) {
        var details = ContactDetails.of(name, "", Relation.VENDOR, me.language());
        return contacts.add(details, me.language(), NOW).id();
    }

    /** Its first follow-up has been due for weeks. */
    private void send(Account me, UUID contactId) {
        var id = NewId.next();
        var today = me.today(NOW);
        windDowns.start(id, contactId, "vendor-sunset", me, today.minusWeeks(6), NOW, null);
        var version =
                drafts.save(id, change(me, id, today), me, today, NOW).message().version();
        windDowns.sent(id, version, today.minusWeeks(6), Channel.EMAIL, NOW);
    }

    private DraftChange change(Account me, UUID windDown, LocalDate today) {
        var message = drafts.open(windDown, me, today).message();
        return new DraftChange(
                message.version(), me.language(), message.tone(), Channel.EMAIL, VendorAnswers.asOf(today), null);
    }
}
