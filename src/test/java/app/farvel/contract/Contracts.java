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

/** Contracts for tests: open-ended, 12 000 kroner a month, three months' notice to the end of a month. */
@Component
public class Contracts {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final ContactService contacts;
    private final ContractService contracts;
    private final Clock clock;

    Contracts(ContactService contacts, ContractService contracts, Clock clock) {
        this.contacts = contacts;
        this.contracts = contracts;
        this.clock = clock;
    }

    public Contact vendor(Account account, String name) {
        var details = ContactDetails.of("", name, Relation.VENDOR, ENGLISH);
        return SignedIn.work(account, () -> contacts.add(details, ENGLISH, clock.instant()));
    }

    public Contract add(Account account, UUID contactId, String title) {
        return add(account, contactId, title, "2024-01-01", "12000", null);
    }

    public Contract add(
            Account account,
            UUID contactId,
            String title,
            String start,
            @Nullable String price,
            @Nullable UUID replaces) {
        var month = new Span(1, Span.Unit.MONTHS);
        var monthly =
                price == null ? null : new Price(new Money(new BigDecimal(price), Currency.getInstance("NOK")), month);
        var details = new ContractDetails(
                NewId.next(),
                contactId,
                null,
                title,
                "",
                VendorKind.DESIGN,
                new Terms(
                        LocalDate.parse(start),
                        null,
                        null,
                        Renewal.OPEN_ENDED,
                        null,
                        null,
                        true,
                        new Span(3, Span.Unit.MONTHS),
                        NoticeTo.MONTH_END),
                NoticeForm.EMAIL,
                "",
                Fee.none(),
                monthly,
                price == null ? "" : "NOK",
                "",
                "",
                List.of(),
                "",
                replaces,
                null);
        return SignedIn.work(account, () -> contracts.add(details, account.today(clock.instant()), clock.instant()));
    }
}
