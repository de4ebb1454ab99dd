package app.farvel.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links whose token (128 random bits, only its hash is kept) is the proof of who may open them. */
@Component
public class Links {

    private final LinkTokenRepository tokens;

    Links(LinkTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** What a link is for: the account, and what of it. */
    public record Link(UUID accountId, @Nullable UUID subject) {}

    /** A new token. It is told once, here, and can be asked for never again. */
    @Transactional
    public String mint(UUID accountId, String purpose, @Nullable UUID subject, Instant expiresAt) {
        return mint(Secret.token(), new Link(accountId, subject), purpose, expiresAt);
    }

    /**
     * The token a form carried, for what the form asks for: sent twice, the form makes one link and shows it both times.
     *
     * @param offered as {@link #offer()} gave it; what cannot be one, or stands for something else by now, is replaced by a
     *     new one
     */
    @Transactional
    public String mint(String offered, Link link, String purpose, Instant expiresAt) {
        if (isMade(offered, link, purpose)) return offered;
        var isFree = Secret.isToken(offered) && !tokens.existsById(Secret.hash(offered));
        var token = isFree ? offered : Secret.token();
        tokens.save(new LinkToken(Secret.hash(token), link.accountId(), purpose, link.subject(), expiresAt));
        return token;
    }

    /** Whether there is such a link already. */
    @Transactional(readOnly = true)
    public boolean isMade(String offered, Link link, String purpose) {
        return tokens.findById(Secret.hash(offered))
                .filter(one -> one.isFor(link, purpose))
                .isPresent();
    }

    /** A token that opens nothing yet, for a form to carry that asks for a link. */
    public static String offer() {
        return Secret.token();
    }

    /** What the token stands for; empty when it is unknown, spent, expired or for something else. */
    @Transactional(readOnly = true)
    public Optional<Link> find(String purpose, String token, Instant now) {
        return tokens.living(Secret.hash(token), purpose, now).map(LinkToken::link);
    }

    /** Like find, but the token is worth nothing afterwards; of two who spend it at once, one gets nothing. */
    @Transactional
    public Optional<Link> spend(String purpose, String token, Instant now) {
        var link = find(purpose, token, now);
        return link.isPresent() && tokens.spend(Secret.hash(token)) == 1 ? link : Optional.empty();
    }

    /** A link of this purpose that the account has and that still leads somewhere. */
    @Transactional(readOnly = true)
    public Optional<Link> standing(UUID accountId, String purpose, Instant now) {
        return tokens.findFirstByAccountIdAndPurposeAndExpiresAtAfter(accountId, purpose, now)
                .map(LinkToken::link);
    }

    /** Lets all the account's links of this purpose stand for another subject; their tokens stay. */
    @Transactional
    public void point(UUID accountId, String purpose, @Nullable UUID subject) {
        tokens.point(accountId, purpose, subject);
    }

    /** Lets the links to one subject stand for another, until then; their tokens stay. */
    @Transactional
    public void move(UUID accountId, String purpose, UUID from, UUID to, Instant expiresAt) {
        tokens.move(accountId, purpose, from, to, expiresAt);
    }

    /** When each of the living links to this subject ends, the latest first. */
    @Transactional(readOnly = true)
    public List<Instant> living(UUID accountId, String purpose, UUID subject, Instant now) {
        return tokens.ends(accountId, purpose, subject, now);
    }

    /** Ends all links to this subject. */
    @Transactional
    public void end(UUID accountId, String purpose, UUID subject) {
        tokens.end(accountId, purpose, subject);
    }

    /** Lets the links to these subjects be good for another purpose only; their tokens stay. */
    @Transactional
    public void turn(UUID accountId, String purpose, Collection<UUID> subjects, String other) {
        if (!subjects.isEmpty()) tokens.turn(accountId, purpose, subjects, other);
    }

    /** Ends all the account's links of this purpose. */
    @Transactional
    public void endAll(UUID accountId, String purpose) {
        tokens.endAll(accountId, purpose);
    }
}
