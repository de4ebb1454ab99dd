package app.farvel.gathering;

import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An answer as it was given. None is ever changed or forgotten; the last one counts. */
@Entity
@Table(name = "gathering_answer")
public class GivenAnswer {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID invitationId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Enumerated(EnumType.STRING)
    private Invitation.By answeredBy;

    private String word;
    private Instant givenAt;

    protected GivenAnswer() {}

    GivenAnswer(Invitation invitation, Instant now) {
        this.id = NewId.next();
        this.invitationId = invitation.id();
        this.answer = invitation.answer();
        this.answeredBy = invitation.answeredBy();
        this.word = invitation.word();
        this.givenAt = now;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public Answer answer() {
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
}
