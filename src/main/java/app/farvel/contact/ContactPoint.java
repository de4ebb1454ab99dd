package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An e-mail address or a phone number of a contact. */
@Entity
public class ContactPoint {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private String address;
    private String compared;
    private boolean preferred;
    private int position;

    protected ContactPoint() {}

    ContactPoint(UUID id, UUID contactId, PointKind kind, String address, boolean preferred, int position) {
        this.id = id;
        this.contactId = contactId;
        this.kind = kind;
        this.address = address;
        this.compared = kind.compared(address);
        this.preferred = preferred;
        this.position = position;
    }

    public PointKind kind() {
        return kind;
    }

    /** As shown: an e-mail address, or a phone number in international form (as typed, if it is no known number). */
    public String address() {
        return address;
    }

    /** Whether it is this one, however it is spelt. */
    boolean is(String typed) {
        if (kind == PointKind.EMAIL) return kind.compared(typed).equals(compared);
        var mine = Tel.sought(address);
        return Tel.sought(typed).stream().anyMatch(mine::contains);
    }

    int position() {
        return position;
    }
}
