package app.farvel.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A file that goes with a mail of the outbox; gone when the mail has. */
@Entity
class MailAttachment {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private UUID mailId;
    private int position;
    private String name;
    private String mediaType;
    private byte[] content;

    protected MailAttachment() {}

    MailAttachment(UUID id, UUID mailId, int position, Attachment attachment) {
        this.id = id;
        this.mailId = mailId;
        this.position = position;
        this.name = Redaction.cut(attachment.name(), 200);
        this.mediaType = attachment.mediaType();
        this.content = attachment.content();
    }

    Attachment attachment() {
        return new Attachment(name, mediaType, content);
    }
}
