package app.farvel.mail;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows where the mail of one purpose comes from. Every origin on the application's context is asked. */
public interface MailOrigin {

    /** Its mail's {@link Delivery#purpose()}. */
    String purpose();

    /**
     * The own page of each of these, where it still has one; at most one statement.
     *
     * @param subjects what mails are {@link Delivery#about()}
     */
    Map<UUID, String> pages(Collection<UUID> subjects);
}
