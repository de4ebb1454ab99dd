package app.farvel.mail;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try to send.
 *
 * @param trouble null when the server has taken the mail
 * @param words the server's own
 */
record Answer(@Nullable Trouble trouble, String words) {

    static Answer accepted() {
        return new Answer(null, "");
    }

    boolean isAccepted() {
        return trouble == null;
    }

    boolean isUnclear() {
        return trouble == Trouble.UNCLEAR;
    }

    /** Whether trying again would be answered the same. */
    boolean isFinal() {
        return trouble == Trouble.REFUSED || trouble == Trouble.UNSENDABLE;
    }
}
