package app.farvel.account;

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

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One place where the account is signed in.
     *
     * @param handle names the session on a page without giving its id away
     * @param here whether it is the one that asks
     */
    public record Place(String handle, Device device, Instant since, Instant lastSeen, boolean here) {}

    /** The account's sessions, the latest used first. */
    public List<Place> of(UUID account, String here) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> place(session, here))
                .sorted(Comparator.comparing(Place::lastSeen).reversed())
                .toList();
    }

    private static Place place(Session session, String here) {
        return new Place(
                handle(session),
                Device.read(session.getAttribute(Device.ATTRIBUTE)),
                session.getCreationTime(),
                session.getLastAccessedTime(),
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
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    private static String handle(Session session) {
        return Secret.hash(session.getId());
    }
}
