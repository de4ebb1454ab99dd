package app.farvel.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, UUID> {

    Optional<Notice> findFirstByContractIdAndWithdrawnOnIsNullOrderByCreatedAtDesc(UUID contractId);

    List<Notice> findByContractIdAndWithdrawnOnIsNotNullOrderByCreatedAtDesc(UUID contractId);

    List<Notice> findByContractIdInAndWithdrawnOnIsNullOrderByCreatedAt(Collection<UUID> contractIds);

    /** A notice and the title of its contract. */
    record Known(Notice notice, String title) {}

    @Query("""
            select new app.farvel.contract.NoticeRepository$Known(n, c.title)
            from Notice n join Contract c on c.id = n.contractId
            where c.contactId = :contactId and c.trashedAt is null
            order by n.givenOn desc, n.id desc""")
    List<Known> ofContact(UUID contactId);
}
