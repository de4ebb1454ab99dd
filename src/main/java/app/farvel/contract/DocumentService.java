package app.farvel.contract;

import app.farvel.account.AccountService;
import app.farvel.contract.DocumentRefused.Reason;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that belong to contracts. */
@Service
@Transactional
public class DocumentService {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** How many documents a contract may have, those in the trash included. */
    public static final int MOST = 50;

    private final ContractService contracts;
    private final DocumentRepository documents;
    private final AccountService accounts;
    private final ContractSettings settings;
    private final ContractSql sql;
    private final EntityManager entities;

    DocumentService(
            ContractService contracts,
            DocumentRepository documents,
            AccountService accounts,
            ContractSettings settings,
            ContractSql sql,
            EntityManager entities) {
        this.contracts = contracts;
        this.documents = documents;
        this.accounts = accounts;
        this.settings = settings;
        this.sql = sql;
        this.entities = entities;
    }

    /** Keeps a file under an id of its own. */
    public UUID add(UUID contractId, String name, byte[] bytes, Instant now) {
        return add(contractId, NewId.next(), name, bytes, now);
    }

    /**
     * Keeps a file; the same id a second time changes nothing.
     *
     * @param name as the browser told it; is made harmless here
     * @return the document's id
     * @throws DocumentRefused when it is empty, too large, of a type that is not taken, one too many, or more than there is
     *     room for
     * @throws NotFound when the account has no such contract
     */
    public UUID add(UUID contractId, UUID id, String name, byte[] bytes, Instant now) {
        contracts.hold(contractId);
        if (documents.existsById(id)) return get(contractId, id).id();
        if (bytes.length == 0) throw new DocumentRefused(Reason.EMPTY);
        if (bytes.length > LARGEST) throw new DocumentRefused(Reason.TOO_LARGE);
        var harmless = FileName.of(name);
        var type = DocumentType.of(bytes, harmless).orElseThrow(() -> new DocumentRefused(Reason.UNKNOWN_TYPE));
        accounts.hold();
        if (documents.countByContractId(contractId) >= MOST) throw new DocumentRefused(Reason.TOO_MANY);
        if (documents.bytes() + bytes.length > room()) throw new DocumentRefused(Reason.FULL);
        entities.persist(new ContractDocument(id, contractId, type.fit(harmless), type.mediaType(), bytes.length, now));
        entities.persist(new ContractDocumentContent(id, bytes));
        entities.flush();
        return id;
    }

    /** How much room the account's documents may take, in bytes. */
    public long room() {
        return settings.space().toBytes();
    }

    /** The room taken, with what one contract's removed documents take of it. In one statement. */
    @Transactional(readOnly = true)
    public DocumentSpace space(UUID contractId) {
        return documents.space(contractId);
    }

    /** A contract's documents, the newest first, without what is in them. In one statement. */
    @Transactional(readOnly = true)
    public List<ContractDocument> list(UUID contractId) {
        return documents.findByContractIdAndTrashedAtIsNullOrderByCreatedAtDescIdDesc(contractId);
    }

    /** @throws NotFound when the contract has no such document, or one of them is in the trash */
    @Transactional(readOnly = true)
    public DocumentFile content(UUID contractId, UUID documentId) {
        contracts.get(contractId);
        var document = get(contractId, documentId);
        if (document.isTrashed()) throw missing(documentId);
        var content = documents.content(documentId).orElseThrow(() -> missing(documentId));
        return new DocumentFile(document.name(), document.mediaType(), content);
    }

    public void trash(UUID contractId, UUID documentId, Instant now) {
        get(contractId, documentId).trash(now);
    }

    public void restore(UUID contractId, UUID documentId) {
        get(contractId, documentId).restore();
    }

    /** Erases what was removed from the contract; what proves a notice stays. */
    public void eraseTrashed(UUID contractId) {
        contracts.get(contractId);
        sql.eraseTrashedDocuments(contractId);
    }

    private ContractDocument get(UUID contractId, UUID documentId) {
        return documents.findByIdAndContractId(documentId, contractId).orElseThrow(() -> missing(documentId));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("Document", id);
    }
}
