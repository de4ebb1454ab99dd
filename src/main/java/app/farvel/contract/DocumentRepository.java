package app.farvel.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<ContractDocument, UUID> {

    List<ContractDocument> findByContractIdAndTrashedAtIsNullOrderByCreatedAtDescIdDesc(UUID contractId);

    /** A document, and what its contract is called. */
    record Known(ContractDocument document, String contract) {}

    /** Those in the trash, the newest first, but for those of contracts that are there too. */
    @Query("""
            select new app.farvel.contract.DocumentRepository$Known(d, c.title)
            from ContractDocument d join Contract c on c.id = d.contractId
            where d.trashedAt is not null and c.trashedAt is null
            order by d.trashedAt desc, d.id desc""")
    List<Known> trashed(Limit limit);

    Optional<ContractDocument> findByIdAndContractId(UUID id, UUID contractId);

    long countByContractId(UUID contractId);

    @Query("select coalesce(sum(d.bytes), 0) from ContractDocument d")
    long bytes();

    @Query("""
            select new app.farvel.contract.DocumentSpace(
                coalesce(sum(d.bytes), 0),
                coalesce(sum(case when d.contractId = :contractId and d.trashedAt is not null then d.bytes else 0 end), 0),
                coalesce(sum(case when d.contractId = :contractId and d.trashedAt is not null then 1 else 0 end), 0))
            from ContractDocument d""")
    DocumentSpace space(UUID contractId);

    @Query("select c.content from ContractDocumentContent c where c.id = :id")
    Optional<byte[]> content(UUID id);
}
