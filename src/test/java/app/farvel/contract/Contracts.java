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

/** Contracts for tests. */
@Component
public class Contracts {

    public static final List<Integer> REMIND_BEFORE = List.of(120, 90, 60, 30, 7, 1);

    private final ContactService contacts;
    private final ContractService contracts;
    private final Clock clock;

    Contracts(ContactService contacts, ContractService contracts, Clock clock) {
        this.contacts = contacts;
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

    /** Somebody to have contracts with. */
    public Contact vendor(Account me, String name) {
        var details = ContactDetails.of("", name, Relation.VENDOR, Locale.ENGLISH);
        return SignedIn.work(me, () -> contacts.add(details, Locale.ENGLISH, clock.instant()));
    }

    /** Open-ended from January 2024: NOK 12,000 a month, three months' notice to the end of a month. */
    public Contract monthly(Account me, UUID contactId, String title) {
        return monthly(me, contactId, title, "2024-01-01", "12000", null);
    }

    /** The like, from another day, at another price or none, in the place of another. */
    public Contract monthly(
            Account me, UUID contactId, String title, String start, @Nullable String price, @Nullable UUID replaces) {
        var month = new Span(1, Span.Unit.MONTHS);
        var paid =
                price == null ? null : new Price(new Money(new BigDecimal(price), Currency.getInstance("NOK")), month);
        var terms = new Terms(
                LocalDate.parse(start),
                null,
                null,
                Renewal.OPEN_ENDED,
                null,
                null,
                true,
                new Span(3, Span.Unit.MONTHS),
                NoticeTo.MONTH_END);
        var details = new ContractDetails(
                NewId.next(),
                contactId,
                null,
                title,
                "",
                VendorKind.DESIGN,
                terms,
                NoticeForm.EMAIL,
                "",
                Fee.none(),
                paid,
                price == null ? "" : "NOK",
                "",
                "",
                List.of(),
                "",
                replaces,
                null);
        return SignedIn.work(me, () -> contracts.add(details, me.today(clock.instant()), clock.instant()));
    }
}
