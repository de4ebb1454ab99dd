package app.farvel.contract;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.Money;
import app.farvel.shared.NewId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vendors with contracts, for tests. */
@Component
public class VendorContracts {

    private final ContractService contracts;
    private final ContactService contacts;
    private final Clock clock;

    VendorContracts(ContractService contracts, ContactService contacts, Clock clock) {
        this.contracts = contracts;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Line Nygård at Nordlys Design, a vendor. */
    public Contact line(Account me) {
        var details = ContactDetails.of("Line Nygård", "Nordlys Design", Relation.VENDOR, Locale.forLanguageTag("nb"));
        return SignedIn.work(me, () -> contacts.add(details, me.language(), clock.instant()));
    }

    /** A contract with a fresh vendor that rolls over by a year, with 90 days of notice. */
    public Contract nordlys(Account me) {
        return rolling(me, line(me).id(), LocalDate.of(2024, 2, 27));
    }

    /** As {@link #nordlys}, from the day on. */
    public Contract rolling(Account me, UUID contactId, LocalDate start) {
        return add(me, details(contactId, terms(start), null));
    }

    public Contract add(Account me, ContractDetails details) {
        var now = clock.instant();
        return SignedIn.work(me, () -> contracts.add(details, me.today(now), now));
    }

    /** Twelve months from the day, then another year each time; 90 days of notice to the end of a term. */
    public static Terms terms(LocalDate start) {
        return new Terms(
                start,
                Span.parse("12 months").orElseThrow(),
                null,
                Renewal.ROLLS_OVER,
                Span.parse("1 year").orElseThrow(),
                null,
                true,
                Span.parse("90 days").orElseThrow(),
                NoticeTo.TERM_END);
    }

    public static ContractDetails details(UUID contactId, Terms terms, @Nullable UUID batchId) {
        var price = new Money(new BigDecimal("12500"), Currency.getInstance("NOK"));
        return new ContractDetails(
                NewId.next(),
                contactId,
                null,
                "Design retainer",
                "ND-2024-17",
                VendorKind.DESIGN,
                terms,
                NoticeForm.EMAIL,
                "post@nordlys.no",
                Fee.none(),
                new Price(price, Span.parse("1 month").orElseThrow()),
                "NOK",
                "Either party may end this agreement with ninety days of notice.",
                "7",
                List.of(120, 90, 60, 30, 7, 1),
                "",
                null,
                batchId);
    }
}
