package app.farvel.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the pages mail belongs to. */
@Component
public class MailOrigins {

    private final ObjectProvider<MailOrigin> origins;

    MailOrigins(ObjectProvider<MailOrigin> origins) {
        this.origins = origins;
    }

    /** By the mail's id; mail that belongs to nothing, or to nothing that is still there, has none. */
    public Map<UUID, String> pages(Collection<Delivery> mails) {
        var found = new HashMap<UUID, String>();
        origins.forEach(origin -> found.putAll(pages(origin, mails)));
        return found;
    }

    private static Map<UUID, String> pages(MailOrigin origin, Collection<Delivery> mails) {
        var own = mails.stream()
                .filter(mail -> mail.about() != null && mail.purpose().equals(origin.purpose()))
                .toList();
        if (own.isEmpty()) return Map.of();
        var pages = origin.pages(subjects(own));
        var found = new HashMap<UUID, String>();
        for (var mail : own) {
            var page = pages.get(mail.about());
            if (page != null) found.put(mail.id(), page);
        }
        return found;
    }

    private static List<UUID> subjects(List<Delivery> mails) {
        return mails.stream()
                .map(Delivery::about)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
