package app.farvel.contract;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, UUID> {

    Optional<Notice> findFirstByContractIdAndWithdrawnOnIsNullOrderByCreatedAtDesc(UUID contractId);

    List<Notice> findByContractIdAndWithdrawnOnIsNotNullOrderByCreatedAtDesc(UUID contractId);

    @Query("select n.contractId from Notice n where n.contractId in :contractIds and n.withdrawnOn is null")
    Set<UUID> standingAmong(Collection<UUID> contractIds);

    /** The contract, held for this transaction: two forms sent at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :contractId and c.trashedAt is null")
    Optional<Contract> hold(UUID contractId);

    /** A notice and the title of its contract. */
    record Known(Notice notice, String title) {}

    @Query("""
            select new app.farvel.contract.NoticeRepository$Known(n, c.title)
            from Notice n join Contract c on c.id = n.contractId
            where c.contactId = :contactId and c.trashedAt is null
            order by n.givenOn desc, n.id desc""")
    List<Known> ofContact(UUID contactId);
}
