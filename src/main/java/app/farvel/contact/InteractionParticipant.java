package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A contact who took part. Repeats the date, so that a contact's history comes in order. */
@Entity
class InteractionParticipant {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID interactionId;
    private UUID contactId;
    private LocalDate happenedOn;

    protected InteractionParticipant() {}

    InteractionParticipant(UUID id, UUID interactionId, UUID contactId, LocalDate happenedOn) {
        this.id = id;
        this.interactionId = interactionId;
        this.contactId = contactId;
        this.happenedOn = happenedOn;
    }

    UUID contactId() {
        return contactId;
    }
}
