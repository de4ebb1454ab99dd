package app.farvel.contract;

import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proof of notice: what was given when, how and to whom. A contract has one that stands, or none. */
@Service
@Transactional
public class NoticeService {

    private final NoticeRepository notices;
    private final NoticeEditRepository edits;
    private final DocumentService documents;
    private final ContractService contracts;
    private final ApplicationEventPublisher events;

    NoticeService(
            NoticeRepository notices,
            NoticeEditRepository edits,
            DocumentService documents,
            ContractService contracts,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.edits = edits;
        this.documents = documents;
        this.contracts = contracts;
        this.events = events;
    }

    /**
     * Records that notice was given; the same id a second time changes nothing.
     *
     * @throws NoticeStands when another one stands
     */
    public Notice record(UUID contractId, NoticeDetails details, Instant now) {
        return record(contractId, details, null, now);
    }

    /**
     * The same with the file that proves it, which becomes a document of the contract.
     *
     * @throws DocumentRefused when the file cannot be one; then nothing is recorded
     */
    public Notice record(UUID contractId, NoticeDetails details, @Nullable ProofFile file, Instant now) {
        var contract = contracts.hold(contractId);
        var known = notices.findById(details.id());
        if (known.isPresent()) return known.get();
        standing(contractId).ifPresent(other -> {
            throw new NoticeStands(contractId, other.id());
        });
        var proven =
                file == null ? details : details.provenBy(documents.add(contractId, file.name(), file.bytes(), now));
        var notice = notices.save(new Notice(contractId, proven, now));
        events.publishEvent(new NoticeGiven(contractId, notice.givenOn(), notice.how()));
        return notice;
    }

    /**
     * Corrects the proof; what stood there before is kept.
     *
     * @param version of the notice that the form was filled from
     * @throws OptimisticLockingFailureException when it was changed since
     */
    public void correct(UUID noticeId, int version, NoticeDetails details, Instant now) {
        var notice = get(noticeId);
        if (!notice.isStanding() || notice.says(details)) return;
        if (notice.version() != version) throw new OptimisticLockingFailureException("Notice " + noticeId);
        edits.save(new NoticeEdit(notice, now));
        notice.correct(details);
        events.publishEvent(new NoticeCorrected(notice.contractId()));
    }

    /** How the proof stood before it was corrected, the newest first. */
    @Transactional(readOnly = true)
    public List<NoticeEdit> before(UUID noticeId) {
        return edits.findByNoticeIdOrderByEditedAtDescIdDesc(noticeId);
    }

    /** It is known now when it was there. */
    public void arrived(UUID noticeId, LocalDate on) {
        get(noticeId).arrived(on);
    }

    /** They confirmed in writing that they have it. */
    public void confirm(UUID noticeId, LocalDate on) {
        get(noticeId).confirm(on);
    }

    /** Takes the notice back; it stays among those withdrawn. */
    public void withdraw(UUID noticeId, LocalDate on) {
        var notice = get(noticeId);
        if (!notice.isStanding()) return;
        notice.withdraw(on);
        events.publishEvent(new NoticeWithdrawn(notice.contractId()));
    }

    /** @throws NotFound when the account has no such notice */
    @Transactional(readOnly = true)
    public Notice get(UUID noticeId) {
        return notices.findById(noticeId).orElseThrow(() -> new NotFound("Notice", noticeId));
    }

    /** The notice that was given and not taken back. */
    @Transactional(readOnly = true)
    public Optional<Notice> standing(UUID contractId) {
        return notices.findFirstByContractIdAndWithdrawnOnIsNullOrderByCreatedAtDesc(contractId);
    }

    /** Whether the notice was given in the right way and in time, by the terms of its contract. */
    @Transactional(readOnly = true)
    public Judgement judge(Notice notice) {
        var contract = contracts.get(notice.contractId());
        var posted = contracts.arrivalByPost(contract, notice.givenOn());
        var known = known(contract, notice, posted);
        var counts = known.orElse(posted);
        var timeliness = Timeliness.of(contracts.engine(contract), counts, notice.endsOn());
        return new Judgement(notice, contract.noticeForm(), counts, known.isEmpty(), timeliness);
    }

    /** The day that counts; nothing for a letter of which nobody knows yet when it was there. */
    private static Optional<LocalDate> known(Contract contract, Notice notice, LocalDate posted) {
        if (contract.terms().notice().counts() == NoticeRule.Counts.WHEN_IT_IS_SENT)
            return Optional.of(notice.givenOn());
        var there = notice.arrivedOn().or(() -> notice.confirmedOn().filter(on -> !on.isAfter(posted)));
        return there.isPresent() || notice.how() == Notice.How.LETTER ? there : Optional.of(notice.givenOn());
    }

    /** Those taken back, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> withdrawn(UUID contractId) {
        return notices.findByContractIdAndWithdrawnOnIsNotNullOrderByCreatedAtDesc(contractId);
    }

    /** The notices that stand, by those of the contracts that have one. In one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Notice> noticed(Collection<UUID> contractIds) {
        var standing = new HashMap<UUID, Notice>();
        if (contractIds.isEmpty()) return standing;
        for (var notice : notices.findByContractIdInAndWithdrawnOnIsNullOrderByCreatedAt(contractIds))
            standing.put(notice.contractId(), notice);
        return standing;
    }
}
