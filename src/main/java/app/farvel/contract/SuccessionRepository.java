package app.farvel.contract;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Contracts that may take another one's place. */
interface SuccessionRepository extends Repository<Contract, UUID> {

    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and p.trashedAt is null and c.id <> :id
            order by c.startsOn desc, c.id desc""")
    List<ContractRepository.Known> newest(UUID id, Limit limit);

    /** Those of the vendors, and those with the words in their title. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and p.trashedAt is null and c.id <> :id
            and (p.id in :contactIds or lower(c.title) like :words escape '!')
            order by c.startsOn desc, c.id desc""")
    List<ContractRepository.Known> found(UUID id, Collection<UUID> contactIds, String words, Limit limit);
}
