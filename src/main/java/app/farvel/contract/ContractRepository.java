package app.farvel.contract;

import app.farvel.contact.Contact;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContractRepository extends JpaRepository<Contract, UUID> {

    /** Held for this transaction: two forms sent at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :id and c.trashedAt is null")
    Optional<Contract> hold(UUID id);

    List<Contract> findByContactIdAndTrashedAtIsNullOrderByStartsOnDescIdDesc(UUID contactId);

    /** A contract and the notice that stands, if one does. */
    record Noticed(Contract contract, @Nullable Notice notice) {}

    @Query("""
            select new app.farvel.contract.ContractRepository$Noticed(c, n)
            from Contract c left join Notice n on n.contractId = c.id and n.withdrawnOn is null
            where c.contactId = :contactId and c.trashedAt is null
            order by c.startsOn desc, c.id desc""")
    List<Noticed> withNotices(UUID contactId);

    List<Contract> findByContactId(UUID contactId);

    List<Contract> findByManagerId(UUID managerId);

    List<Contract> findBySuccessorId(UUID successorId);

    List<Contract> findBySuccessorIdIn(Collection<UUID> successorIds);

    List<Contract> findByBatchId(UUID batchId);

    /** A contract and whose it is. */
    record Known(Contract contract, Contact contact) {}

    /** Those whose last day of notice, as counted last, is the given day or after, soonest first, after the given one. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and c.noticeBy >= :day and (c.noticeBy > :day or c.id > :id)
            order by c.accountId, c.noticeBy, c.id""")
    List<Known> after(LocalDate day, UUID id, Limit limit);

    /** Those whose last day of notice, as counted last, is the given day or before, and no notice stands. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and c.noticeBy <= :day
              and not exists (select n.id from Notice n where n.contractId = c.id and n.withdrawnOn is null)
            order by c.noticeBy, c.id""")
    List<Known> undecidedUntil(LocalDate day, Limit limit);

    /** Not a change of the contract: whoever edits it is not disturbed. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Contract c set c.noticeBy = :day where c.id = :id")
    void expectNoticeBy(UUID id, LocalDate day);

    /** Those whose last day of notice, as counted last, has passed. */
    @Query("select c from Contract c where c.trashedAt is null and c.noticeBy < :today order by c.noticeBy, c.id")
    List<Contract> overtaken(LocalDate today, Limit limit);
}
