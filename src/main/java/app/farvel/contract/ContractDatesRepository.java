package app.farvel.contract;

import app.farvel.contact.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The last days of contracts for which notice was given. */
interface ContractDatesRepository extends Repository<Contract, UUID> {

    /** A notice that stands, and of what. */
    record Ending(Notice notice, Contract contract, Contact contact) {}

    @Query("""
            select new app.farvel.contract.ContractDatesRepository$Ending(n, c, p)
            from Notice n
            join Contract c on c.id = n.contractId
            join Contact p on p.id = c.contactId
            where n.withdrawnOn is null and n.endsOn between :from and :to and c.trashedAt is null
            order by n.endsOn, n.id""")
    List<Ending> endings(LocalDate from, LocalDate to, Limit limit);
}
