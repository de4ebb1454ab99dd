package app.farvel.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** How long a sign-in lasts at most, however much it is used. */
@Component
public class LongestStay {

    private static final String SINCE = "farvel.signed-in";

    private final AccountSettings settings;

    LongestStay(AccountSettings settings) {
        this.settings = settings;
    }

    /** Whether someone is signed in by this session who has to sign in again. */
    public boolean isOver(HttpSession session, Instant now) {
        if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null)
            return false;
        var since = since(session.getAttribute(SINCE), Instant.ofEpochMilli(session.getCreationTime()));
        return !now.isBefore(since.plus(settings.longest()));
    }

    /** In whole days. */
    public long days() {
        return settings.longest().toDays();
    }

    void begin(HttpSession session, Instant now) {
        session.setAttribute(SINCE, now.toEpochMilli());
    }

    static Instant since(Session session) {
        return since(session.getAttribute(SINCE), session.getCreationTime());
    }

    Instant end(Session session) {
        return since(session).plus(settings.longest());
    }

    /** A session from before an upgrade knows only when it was made. */
    private static Instant since(@Nullable Object noted, Instant made) {
        return noted instanceof Long millis ? Instant.ofEpochMilli(millis) : made;
    }
}
