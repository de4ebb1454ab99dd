package app.farvel.mail;

import static app.farvel.mail.PostOffice.toLine;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a mail: that it may have arrived, where it may, and that it is too late, where it is. */
class OutboxEntryTests {

    private static final SmtpReply UNCLEAR = new SmtpReply(DeliveryProblem.UNCLEAR, "Read timed out");
    private static final SmtpReply UNREACHABLE = new SmtpReply(DeliveryProblem.UNREACHABLE, "");
    private static final SmtpReply REFUSED = new SmtpReply(DeliveryProblem.REFUSED, "550 No");

    private final Instant now = Instant.parse("2026-11-26T08:00:00Z");

    @Test
    void mayHaveArrivedWhenNobodyAnsweredTheDot() {
        var mail = mail(toLine("Hei"));

        tried(mail, UNCLEAR);
        assertThat(mail.delivery().stateWord()).isEqualTo("repeated");

        tried(mail, UNCLEAR);
        assertThat(mail.delivery().stateWord()).isEqualTo("unconfirmed");
    }

    @Test
    void mayHaveArrivedWhateverCameAfterwards() {
        for (var later : List.of(REFUSED, UNREACHABLE, new SmtpReply(DeliveryProblem.LATER, "450 Later"))) {
            var mail = mail(toLine("Hei"));

            tried(mail, UNCLEAR);
            while (mail.isWaiting()) tried(mail, later);

            assertThat(mail.delivery().stateWord()).isEqualTo("unconfirmed");
        }
    }

    @Test
    void mayHaveArrivedThoughAPersonSentItAgainInVain() {
        var mail = mail(toLine("Hei"));
        tried(mail, UNCLEAR);
        tried(mail, UNCLEAR);

        mail.resend(now);
        assertThat(mail.isTooUnclear()).isFalse();
        tried(mail, REFUSED);

        assertThat(mail.delivery().stateWord()).isEqualTo("unconfirmed");
    }

    @Test
    void hasArrivedWhenTheRepeatIsTaken() {
        var mail = mail(toLine("Hei"));
        tried(mail, UNCLEAR);

        tried(mail, SmtpReply.accepted());

        assertThat(mail.delivery().stateWord()).isEqualTo("sent");
        assertThat(mail.delivery().mayHaveArrived()).isFalse();
    }

    @Test
    void didNotArriveWhenItWasNeverHandedOver() {
        var mail = mail(toLine("Hei"));

        while (mail.isWaiting()) tried(mail, UNREACHABLE);

        assertThat(mail.delivery().stateWord()).isEqualTo("failed");
    }

    @Test
    void mayHaveArrivedWhenItWasTakenBackWhileItWasHandedOver() {
        var mail = mail(toLine("Hei"));
        mail.begin();

        mail.cancel(now);
        mail.settle(UNCLEAR, true, now);

        assertThat(mail.delivery().stateWord()).isEqualTo("left");
    }

    @Test
    void didNotArriveWhenItWasTakenBackAndTheServerSaidNo() {
        var mail = mail(toLine("Hei"));
        mail.begin();

        mail.cancel(now);
        mail.settle(REFUSED, true, now);

        assertThat(mail.delivery().stateWord()).isEqualTo("cancelled");
    }

    @Test
    void isTooLateWhenTheNextTryWouldBe() {
        var mail = mail(toLine("Hei").notAfter(now.plus(Duration.ofMinutes(20))));

        tried(mail, UNREACHABLE);
        tried(mail, UNREACHABLE);
        assertThat(mail.delivery().stateWord()).isEqualTo("retried");

        mail.settle(UNREACHABLE, false, now.plus(Duration.ofMinutes(6)));
        assertThat(mail.delivery().stateWord()).isEqualTo("expired");
        assertThat(mail.delivery().trouble()).isEqualTo(DeliveryProblem.UNREACHABLE);
    }

    @Test
    void mayHaveArrivedAndIsTooLateToRepeat() {
        var mail = mail(toLine("Hei").notAfter(now.plus(Duration.ofSeconds(30))));

        tried(mail, UNCLEAR);

        assertThat(mail.delivery().state()).isEqualTo(MailState.EXPIRED);
        assertThat(mail.delivery().stateWord()).isEqualTo("left");
    }

    @Test
    void isNotSentAgainWhenThereIsNoPointInIt() {
        var end = now.plus(Duration.ofDays(1));
        var mail = mail(toLine("Hei").notAfter(end));
        tried(mail, REFUSED);

        assertThat(mail.delivery().canBeResent(end.minusSeconds(1))).isTrue();
        assertThat(mail.delivery().canBeResent(end)).isFalse();
    }

    private OutboxEntry mail(OutgoingMail mail) {
        return new OutboxEntry(mail, "example.com", now);
    }

    private void tried(OutboxEntry mail, SmtpReply answer) {
        mail.begin();
        mail.settle(answer, true, now);
    }
}
