package app.farvel.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<ContractDocument, UUID> {

    List<ContractDocument> findByContractIdAndTrashedAtIsNullOrderByCreatedAtDescIdDesc(UUID contractId);

    Optional<ContractDocument> findByIdAndContractId(UUID id, UUID contractId);

    long countByContractId(UUID contractId);

    @Query("select c.content from ContractDocumentContent c where c.id = :id")
    Optional<byte[]> content(UUID id);
}
