package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A tag on a contact. Repeats the contact's place in the list, so that a tag's contacts come in order. */
@Entity
class ContactTag {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID contactId;
    private UUID tagId;
    private String sortKey;

    protected ContactTag() {}

    ContactTag(UUID id, UUID contactId, UUID tagId, String sortKey) {
        this.id = id;
        this.contactId = contactId;
        this.tagId = tagId;
        this.sortKey = sortKey;
    }
}
