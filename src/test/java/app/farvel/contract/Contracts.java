package app.farvel.contract;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.Money;
import app.farvel.shared.NewId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contracts for tests. */
@Component
public class Contracts {

    public static final List<Integer> REMIND_BEFORE = List.of(120, 90, 60, 30, 7, 1);

    private final ContractService contracts;
    private final Clock clock;

    Contracts(ContractService contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** A year from 27 February 2026, and on by the year; 90 days' notice to the end of the term. */
    public static Terms nordlysTerms() {
        return new Terms(
                LocalDate.of(2026, 2, 27),
                new Span(12, Span.Unit.MONTHS),
                null,
                Renewal.ROLLS_OVER,
                new Span(12, Span.Unit.MONTHS),
                null,
                true,
                new Span(90, Span.Unit.DAYS),
                NoticeTo.TERM_END);
    }

    /** NOK 20,000 a month, no fee. */
    public static ContractDetails details(UUID contactId, Terms terms) {
        var price =
                new Price(new Money(new BigDecimal(20000), Currency.getInstance("NOK")), new Span(1, Span.Unit.MONTHS));
        return new ContractDetails(
                NewId.next(),
                contactId,
                null,
                "Design framework",
                "A-17",
                VendorKind.DESIGN,
                terms,
                NoticeForm.EMAIL,
                "post@nordlys.example",
                Fee.none(),
                price,
                "NOK",
                "Either party may end the agreement with 90 days' written notice before a term ends.",
                "p. 4",
                REMIND_BEFORE,
                "",
                null,
                null);
    }

    /** The contract of 27 February with a contact of the account's, as of today. */
    public UUID nordlys(Account me, UUID contactId) {
        return add(me, details(contactId, nordlysTerms()), me.today(clock.instant()));
    }

    public UUID add(Account me, ContractDetails details, LocalDate today) {
        return SignedIn.work(
                me, () -> contracts.add(details, today, clock.instant()).id());
    }
}
