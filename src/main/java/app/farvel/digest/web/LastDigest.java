package app.farvel.digest.web;

import app.farvel.digest.Digest.Result;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailState;
import app.farvel.shared.Dates;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last digest, as the page tells of it.
 *
 * @param mail what the outbox knows of it; null when there was none
 */
record LastDigest(Instant at, Result result, @Nullable Delivery mail) {

    /** The key of the sentence that tells what became of it; its blank is {@link #when}. */
    public String state() {
        if (mail == null) return "digest.last." + result.word();
        return mail.isWaiting() && !mail.isRetried() ? "mail.state.going" : "mail.state." + mail.stateWord();
    }

    public String when(Dates dates) {
        if (mail == null) return dates.moment(at);
        var settled = mail.settledAt();
        return dates.moment(settled == null ? mail.dueAt() : settled);
    }

    public boolean hasTrouble() {
        return mail != null && mail.trouble() != null;
    }

    /** The key of the sentence that tells why it has not gone. */
    public String trouble() {
        var trouble = mail == null ? null : mail.trouble();
        return trouble == null ? "" : "mail.trouble." + trouble.name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        if (mail != null && mail.isFailed() && !mail.mayHaveArrived()) return "tone-red";
        if (hasTrouble() || mail == null && result != Result.NOTHING) return "tone-sun";
        return mail == null || mail.state() == MailState.EXPIRED ? "" : "tone-green";
    }
}
