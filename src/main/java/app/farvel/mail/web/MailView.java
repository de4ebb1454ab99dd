package app.farvel.mail.web;

import app.farvel.mail.Delivery;
import app.farvel.shared.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A mail of the outbox, as the page tells of it. */
record MailView(Delivery mail, Instant now) {

    private static final Duration SOON = Duration.ofMinutes(2);

    /** The key of the sentence that tells its state; its blank is {@link #at}. */
    public String state() {
        return "mail.state." + (isGoing() ? "going" : mail.stateWord());
    }

    private boolean isGoing() {
        return mail.isWaiting() && !mail.isRetried() && !mail.dueAt().isAfter(now);
    }

    /** When that state began, or ends. */
    public String at(Dates dates) {
        var settled = mail.settledAt();
        return dates.moment(settled == null ? mail.dueAt() : settled);
    }

    public boolean hasTrouble() {
        return mail.trouble() != null;
    }

    /** The key of the sentence that tells why it has not gone. */
    public String trouble() {
        var trouble = mail.trouble();
        return trouble == null ? "" : "mail.trouble." + trouble.name().toLowerCase(Locale.ROOT);
    }

    /** Of its avatar. */
    public String tone() {
        if (mail.isFailed() && !mail.mayHaveArrived()) return "tone-alarm";
        if (mail.isFailed() || mail.isRetried()) return "tone-sun";
        return mail.stateWord().equals("sent") ? "tone-green" : "";
    }

    public String icon() {
        if (mail.isFailed()) return "alert-triangle";
        if (mail.isWaiting()) return mail.isRetried() ? "refresh" : "clock";
        return mail.stateWord().equals("sent") ? "check" : "x";
    }

    public boolean canBeSentNow() {
        return mail.canBeResent(now) || mail.isWaiting() && mail.dueAt().isAfter(now);
    }

    public boolean canBeCancelled() {
        return mail.isFailed() || mail.isWaiting();
    }

    /** Worth another look in a moment. */
    public boolean isGoingSoon() {
        return isGoing() && mail.createdAt().plus(SOON).isAfter(now);
    }
}
