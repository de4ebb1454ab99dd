package app.farvel.account;

import app.farvel.account.SecurityLog.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final LongestStay longest;
    private final SecurityLog log;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            LongestStay longest,
            SecurityLog log,
            Clock clock) {
        this.sessions = sessions;
        this.longest = longest;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One place where the account is signed in.
     *
     * @param handle names the session on a page without giving its id away
     * @param ends when one has to sign in again there, at the latest
     * @param here whether it is the one that asks
     */
    public record Place(String handle, Device device, Instant since, Instant lastSeen, Instant ends, boolean here) {}

    /** The account's sessions, the latest used first. */
    public List<Place> of(UUID account, String here) {
        var now = clock.instant();
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> place(session, here))
                .filter(place -> place.ends().isAfter(now))
                .sorted(Comparator.comparing(Place::lastSeen).reversed())
                .toList();
    }

    private Place place(Session session, String here) {
        return new Place(
                handle(session),
                Device.read(session.getAttribute(Device.ATTRIBUTE)),
                LongestStay.since(session),
                session.getLastAccessedTime(),
                longest.end(session),
                session.getId().equals(here));
    }

    /** Ends the session with this handle, if the account has it. */
    public void end(UUID account, String handle) {
        endIf(account, session -> handle(session).equals(handle));
    }

    public void endOthers(UUID account, String kept) {
        endIf(account, session -> !session.getId().equals(kept));
    }

    public void endAll(UUID account) {
        endIf(account, session -> true);
    }

    private void endIf(UUID account, Predicate<Session> doomed) {
        sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(doomed)
                .forEach(session -> end(account, session));
    }

    private void end(UUID account, Session session) {
        sessions.deleteById(session.getId());
        log.note(Deed.SESSION_ENDED, account);
    }

    private static String handle(Session session) {
        return Secret.hash(session.getId());
    }
}
