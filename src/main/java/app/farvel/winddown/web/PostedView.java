package app.farvel.winddown.web;

import app.farvel.mail.Delivery;
import app.farvel.shared.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The mail a message was made into, as the case tells of it. */
record PostedView(Delivery mail, Instant now) {

    private static final Duration SOON = Duration.ofMinutes(2);

    static Map<UUID, PostedView> of(Map<UUID, Delivery> mails, Instant now) {
        var views = new HashMap<UUID, PostedView>();
        mails.forEach((message, mail) -> views.put(message, new PostedView(mail, now)));
        return views;
    }

    /** The key of the sentence that tells its state; its blanks are a day, a time and an address. */
    public String state() {
        return "winddown.mail.state." + (isGoing() ? "going" : mail.stateWord());
    }

    private boolean isGoing() {
        return mail.isWaiting() && !mail.isRetried() && isDue();
    }

    /** To the second: the database rounds. */
    private boolean isDue() {
        return !mail.dueAt().isAfter(now.plusSeconds(1));
    }

    public String day(Dates dates) {
        return dates.full(dates.dayOf(at()));
    }

    public String time(Dates dates) {
        return dates.time(at());
    }

    /** When that state began, or ends. */
    private Instant at() {
        var settled = mail.settledAt();
        return settled == null ? mail.dueAt() : settled;
    }

    public boolean isSleeping() {
        return mail.isWaiting() && !mail.isRetried() && !isDue();
    }

    /** Gone, though the case has not moved. */
    public boolean isSent() {
        return mail.stateWord().equals("sent");
    }

    public boolean hasTrouble() {
        return mail.trouble() != null;
    }

    /** The key of the sentence that tells why it has not gone. */
    public String trouble() {
        var trouble = mail.trouble();
        return trouble == null ? "" : "mail.trouble." + trouble.name().toLowerCase(Locale.ROOT);
    }

    /** Of its notice. */
    public String tone() {
        if (mail.isFailed()) return mail.mayHaveArrived() ? "tone-sun" : "tone-red";
        if (isSent()) return "tone-green";
        return mail.isRetried() ? "tone-sun" : "tone-blue";
    }

    public String icon() {
        if (mail.isFailed()) return "alert-triangle";
        if (mail.isWaiting()) return mail.isRetried() ? "refresh" : "clock";
        return isSent() ? "check" : "x";
    }

    public boolean canBeSentNow() {
        return mail.isFailed() || isSent() || mail.isWaiting() && !isDue();
    }

    public boolean canBeTakenBack() {
        return mail.isFailed() || mail.isWaiting();
    }

    /** Worth another look in a moment. */
    public boolean isGoingSoon() {
        return isGoing() && mail.dueAt().plus(SOON).isAfter(now);
    }
}
