package app.farvel.gathering;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An answer as it was given. None is ever changed or forgotten; the last one counts that was not put aside. */
@Entity
@Table(name = "gathering_answer")
public class RsvpEntry {

    /** Why an answer does not count. */
    public enum Aside {
        /** A newer one was there when it came. */
        OLDER,
        /** The date had begun. */
        OVER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID invitationId;

    @Enumerated(EnumType.STRING)
    private Rsvp answer;

    @Enumerated(EnumType.STRING)
    private Invitation.By answeredBy;

    private String word;
    private int sequence;
    private @Nullable Instant stampedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Aside aside;

    private Instant givenAt;

    protected RsvpEntry() {}

    RsvpEntry(UUID invitationId, Said said, @Nullable Aside aside, Instant now) {
        this.id = NewId.next();
        this.invitationId = invitationId;
        this.answer = said.answer();
        this.answeredBy = said.by();
        this.word = said.word();
        this.sequence = said.sequence();
        this.stampedAt = said.stamp();
        this.aside = aside;
        this.givenAt = now;
    }

    Said said() {
        var writtenAt = stampedAt == null || stampedAt.isAfter(givenAt) ? givenAt : stampedAt;
        return new Said(answer, answeredBy, word, sequence, writtenAt);
    }

    UUID id() {
        return id;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public Rsvp answer() {
        return answer;
    }

    public Invitation.By answeredBy() {
        return answeredBy;
    }

    public String word() {
        return word;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Why it does not count; empty where it does, or did until another came. */
    public Optional<Aside> aside() {
        return Optional.ofNullable(aside);
    }
}
