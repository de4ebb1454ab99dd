package app.farvel.contract;

import app.farvel.contact.Contact;
import app.farvel.shared.Money;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
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

    /** Those in the trash, the newest first, but for those of vendors who are there too. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is not null and p.trashedAt is null
            order by c.trashedAt desc, c.id desc""")
    List<Known> trashed(Limit limit);

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

    /** Whether a contract is in the state, on the day. */
    String IS_IN_STATE = """
             (:state = 'current' and c.endsOn >= :today and not exists (select n.id from Notice n
                where n.contractId = c.id and n.withdrawnOn is null and n.endsOn < :today)
              or :state = 'running' and c.endsOn >= :today and not exists (select n.id from Notice n
                where n.contractId = c.id and n.withdrawnOn is null)
              or :state = 'noticed' and exists (select n.id from Notice n
                where n.contractId = c.id and n.withdrawnOn is null and n.endsOn >= :today)
              or :state = 'ended' and (c.endsOn < :today or exists (select n.id from Notice n
                where n.contractId = c.id and n.withdrawnOn is null and n.endsOn < :today)))
            """;

    /** Those whose last day of notice, as counted last, is the given day or after, soonest first, after the given one. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and c.noticeBy >= :day and (c.noticeBy > :day or c.id > :id) and """ + IS_IN_STATE + """
            order by c.accountId, c.noticeBy, c.id""")
    List<Known> after(LocalDate day, UUID id, String state, LocalDate today, Limit limit);

    /** The same, of those with the words in their title or number, and of the contacts. */
    @Query("""
            select new app.farvel.contract.ContractRepository$Known(c, p)
            from Contract c join Contact p on p.id = c.contactId
            where c.trashedAt is null and c.noticeBy >= :day and (c.noticeBy > :day or c.id > :id) and """ + IS_IN_STATE + """
              and (lower(c.title) like :words escape '!' or lower(c.number) like :words escape '!' or p.id in :contactIds)
            order by c.accountId, c.noticeBy, c.id""")
    List<Known> found(
            LocalDate day,
            UUID id,
            String state,
            LocalDate today,
            String words,
            Collection<UUID> contactIds,
            Limit limit);

    /** How many contracts have the same price. */
    record Priced(BigDecimal price, @Nullable Span every, String currency, long contracts) {

        /** Nothing for what is paid once. */
        Money aYear() {
            var amount = new Money(price, Currency.getInstance(currency));
            return new Price(amount, every).perYear().times(BigDecimal.valueOf(contracts));
        }
    }

    @Query("""
            select new app.farvel.contract.ContractRepository$Priced(c.price, c.priceEvery, c.currency, count(c.id))
            from Contract c
            where c.trashedAt is null and c.price is not null and """ + IS_IN_STATE + """
            group by c.price, c.priceEvery, c.currency order by c.currency""")
    List<Priced> prices(String state, LocalDate today, Limit limit);

    /** Those that end by themselves, on a day not counted yet. */
    @Query("""
            select c from Contract c
            where (c.renewal = NONE or c.renewal <> OPEN_ENDED and c.automatic = false) and c.endsOn = :never
            order by c.id""")
    List<Contract> uncounted(LocalDate never, Limit limit);

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

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Contract c set c.endsOn = :day where c.id = :id")
    void expectEnd(UUID id, LocalDate day);

    /** Those whose last day of notice, as counted last, has passed. */
    @Query("select c from Contract c where c.trashedAt is null and c.noticeBy < :today order by c.noticeBy, c.id")
    List<Contract> overtaken(LocalDate today, Limit limit);
}
