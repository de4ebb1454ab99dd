package app.farvel.mail;

import static app.farvel.mail.PostOffice.toLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.SignedIn;
import app.farvel.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What is in the outbox, before anything is sent. */
@MailTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRepository entries;

    @Autowired
    PostOffice post;

    @Autowired
    SignedIn accounts;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Test
    void takesMailAndItsJobTogether() {
        var kari = accounts.kari();

        var id = post.enqueue(kari, toLine("Takk"));

        assertThat(post.delivery(kari, id).state()).isEqualTo(MailState.WAITING);
        assertThat(post.hasJob(id)).isTrue();
    }

    @Test
    void leavesNeitherMailNorJobWhenTheDeedIsUndone() {
        var kari = accounts.kari();
        var mail = toLine("Takk");

        SignedIn.work(
                kari,
                () -> transaction.executeWithoutResult(status -> {
                    outbox.enqueue(mail, clock.instant());
                    assertThat(post.hasJob(mail.id)).isTrue();
                    status.setRollbackOnly();
                }));

        assertThat(SignedIn.work(kari, () -> entries.findById(mail.id))).isEmpty();
        assertThat(post.hasJob(mail.id)).isFalse();
    }

    @Test
    void takesTheSameMailOnce() {
        var kari = accounts.kari();
        var id = UUID.randomUUID();

        post.enqueue(kari, toLine("Takk").id(id));
        post.enqueue(kari, toLine("Takk igjen").id(id));

        assertThat(SignedIn.work(kari, () -> outbox.page(null)).mails())
                .extracting(Delivery::subject)
                .containsExactly("Takk");
    }

    @Test
    void findsMailByWhatItBelongsTo() {
        var kari = accounts.kari();
        var mail = toLine("Takk");
        post.enqueue(kari, mail);
        post.enqueue(kari, toLine("Noe annet"));

        var found = SignedIn.work(kari, () -> outbox.about(java.util.List.of(mail.about)));

        assertThat(found).extracting(Delivery::id).containsExactly(mail.id);
    }

    @Test
    void showsAndChangesOnlyOnesOwnMail() {
        var kari = accounts.kari();
        var ola = accounts.ola();

        var id = post.enqueue(kari, toLine("Takk"));

        assertThatThrownBy(() -> post.delivery(ola, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> post.resend(ola, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> post.cancel(ola, id)).isInstanceOf(NotFound.class);
        assertThat(SignedIn.work(ola, () -> outbox.page(null)).mails()).isEmpty();
        assertThat(post.delivery(kari, id).isWaiting()).isTrue();
    }

    @Test
    void turnsItsPagesFromTheNewest() {
        var kari = accounts.kari();
        var now = clock.instant();
        for (var n = 0; n < 60; n++) {
            var at = now.plusMillis(n);
            var mail = toLine("Mail " + n).notBefore(now.plus(Duration.ofDays(1)));
            SignedIn.work(kari, () -> outbox.enqueue(mail, at));
        }

        var first = SignedIn.work(kari, () -> outbox.page(null));
        var second = SignedIn.work(kari, () -> outbox.page(first.next()));

        assertThat(first.mails())
                .hasSize(50)
                .first()
                .extracting(Delivery::subject)
                .isEqualTo("Mail 59");
        assertThat(second.mails())
                .hasSize(10)
                .last()
                .extracting(Delivery::subject)
                .isEqualTo("Mail 0");
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesAnAddressThatIsMoreThanOne() {
        for (var address : new String[] {"a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "nobody", ""})
            assertThatThrownBy(() -> new OutgoingMail("note", null, new Mailbox("Line", address), "Hei", "Hei"))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesForThreeDaysWithGrowingWaits() {
        var total = Duration.ZERO;
        var before = Duration.ZERO;
        var tries = 1;

        for (var wait = RetryPlan.waitAfter(tries); wait.isPresent(); wait = RetryPlan.waitAfter(++tries)) {
            assertThat(wait.get()).isGreaterThanOrEqualTo(before);
            before = wait.get();
            total = total.plus(before);
        }

        assertThat(total).isBetween(Duration.ofHours(70), Duration.ofHours(76));
    }
}
