package app.farvel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What is in a document; the id is the document's. Never changed, so that no second copy is kept to compare with. */
@Entity
@Immutable
class ContractDocumentContent {

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private byte[] content;

    protected ContractDocumentContent() {}

    ContractDocumentContent(UUID documentId, byte[] content) {
        this.id = documentId;
        this.content = content;
    }
}
