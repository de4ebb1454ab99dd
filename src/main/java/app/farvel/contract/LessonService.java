package app.farvel.contract;

import app.farvel.contact.ContactService;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt while parting from a vendor. */
@Service
@Transactional
public class LessonService {

    public static final int LONGEST = 2000;
    private static final int MOST = 200;

    private final LessonRepository lessons;
    private final ClauseRepository clauses;
    private final ContractRepository contracts;
    private final ContactService contacts;

    LessonService(
            LessonRepository lessons, ClauseRepository clauses, ContractRepository contracts, ContactService contacts) {
        this.lessons = lessons;
        this.clauses = clauses;
        this.contracts = contracts;
        this.contacts = contacts;
    }

    /**
     * Notes a lesson; the same words of the same kind about the same vendor a second time change nothing.
     *
     * @param contractId the contract that ends; of another vendor or unknown: not found
     * @param batchId of what made it, the sample data say
     */
    public Lesson note(
            UUID contactId,
            @Nullable UUID contractId,
            ClauseKind kind,
            String text,
            @Nullable UUID batchId,
            Instant now) {
        var contact = contacts.hold(contactId);
        if (contractId != null) require(contractId, contact.id());
        return lessons.findFirstByContactIdAndKindAndTextAndTrashedAtIsNull(contactId, kind, text)
                .orElseGet(
                        () -> lessons.save(new Lesson(NewId.next(), contactId, contractId, kind, text, batchId, now)));
    }

    private void require(UUID contractId, UUID contactId) {
        contracts
                .findById(contractId)
                .filter(contract -> contract.contactId().equals(contactId))
                .orElseThrow(() -> new NotFound("Contract", contractId));
    }

    /** What was learnt with a vendor, the oldest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Lesson> of(UUID contactId) {
        return lessons.findByContactIdAndTrashedAtIsNullOrderByCreatedAtAscIdAsc(contactId, Limit.of(MOST));
    }

    /** @throws NotFound when the account has no such lesson */
    @Transactional(readOnly = true)
    public Lesson get(UUID lessonId) {
        return lessons.findById(lessonId).orElseThrow(() -> new NotFound("Lesson", lessonId));
    }

    public void trash(UUID lessonId, Instant now) {
        get(lessonId).trash(now);
    }

    public void restore(UUID lessonId) {
        get(lessonId).restore();
    }

    /** Deletes for good what hangs on these contracts and contacts; call it before the contracts are deleted. */
    void erase(Collection<UUID> contractIds, Collection<UUID> contactIds) {
        if (!contractIds.isEmpty()) clauses.deleteByContracts(contractIds);
        if (contactIds.isEmpty()) return;
        clauses.forgetLessonsOf(contactIds);
        lessons.deleteByContacts(contactIds);
    }
}
