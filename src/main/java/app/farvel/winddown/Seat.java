package app.farvel.winddown;

import app.farvel.gathering.SeatOfferService.Offer;
import app.farvel.shared.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The seat at a gathering that a message offers. */
@Entity
@Table(name = "winddown_seat")
class Seat {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID winddownId;
    private UUID gatheringId;
    private UUID invitationId;
    private String token;

    protected Seat() {}

    Seat(UUID winddownId, UUID gatheringId, Offer offer) {
        this.id = NewId.next();
        this.winddownId = winddownId;
        this.gatheringId = gatheringId;
        this.invitationId = offer.invitationId();
        this.token = offer.token();
    }

    /** It became this invitation. */
    void become(UUID invitation) {
        invitationId = invitation;
    }

    Offer offer() {
        return new Offer(invitationId, token);
    }

    /** The link went out with the message; nobody may read it here any more. */
    void forgetLink() {
        token = "";
    }

    UUID winddownId() {
        return winddownId;
    }

    UUID gatheringId() {
        return gatheringId;
    }

    /** The one it becomes, or is already. */
    UUID invitationId() {
        return invitationId;
    }

    /** Of the guest's own link; empty once the message was sent. */
    String token() {
        return token;
    }
}
