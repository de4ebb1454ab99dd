package app.farvel.contract;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.Money;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
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

    private static final Span MONTH = new Span(1, Span.Unit.MONTHS);

    private final Cases cases;
    private final ContactService contacts;
    private final ContractService contracts;
    private final Clock clock;

    Contracts(Cases cases, ContactService contacts, ContractService contracts, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** A year from 27 February 2026, and on by the year; 90 days' notice to the end of the term. */
    public static Terms nordlysTerms() {
        return yearly(LocalDate.of(2026, 2, 27));
    }

    /** The like, from another day. */
    public static Terms yearly(LocalDate start) {
        return new Terms(
                start,
                new Span(12, Span.Unit.MONTHS),
                null,
                Renewal.ROLLS_OVER,
                new Span(1, Span.Unit.YEARS),
                null,
                true,
                NoticeRule.usual(new Span(90, Span.Unit.DAYS), NoticeTo.TERM_END));
    }

    /** NOK 20,000 a month, no fee. */
    public static ContractDetails details(UUID contactId, Terms terms) {
        return details(contactId, "Design framework", "A-17", terms, monthly("20000"), null, null);
    }

    private static ContractDetails details(
            UUID contactId,
            String title,
            String number,
            Terms terms,
            @Nullable Price price,
            @Nullable UUID replaces,
            @Nullable UUID batchId) {
        return new ContractDetails(
                NewId.next(),
                contactId,
                null,
                title,
                number,
                VendorKind.DESIGN,
                terms,
                NoticeForm.EMAIL,
                new NoticeAddress("", "post@nordlys.example"),
                Destination.USUAL,
                Fee.none(),
                price,
                price == null ? "" : price.amount().currency().getCurrencyCode(),
                "Either party may end the agreement with 90 days' written notice before a term ends.",
                "p. 4",
                List.of(120, 90, 60, 30, 7, 1),
                "",
                replaces,
                batchId);
    }

    /** The same contract, which asks for notice in this way. */
    public static ContractDetails asking(ContractDetails of, NoticeForm form, NoticeAddress address) {
        return asking(of, form, address, of.destination());
    }

    /** The same with a vendor elsewhere. */
    public static ContractDetails asking(
            ContractDetails of, NoticeForm form, NoticeAddress address, Destination destination) {
        return new ContractDetails(
                of.id(),
                of.contactId(),
                of.managerId(),
                of.title(),
                of.number(),
                of.kind(),
                of.terms(),
                form,
                address,
                destination,
                of.fee(),
                of.price(),
                of.currency(),
                of.clause(),
                of.clausePage(),
                of.remindBefore(),
                of.notes(),
                of.replaces(),
                of.batchId());
    }

    /** Runs on from January 2020, with so many days' notice to such days. */
    public static Terms openEnded(int days, NoticeTo to) {
        return new Terms(
                LocalDate.of(2020, 1, 1),
                null,
                null,
                Renewal.OPEN_ENDED,
                null,
                null,
                true,
                NoticeRule.usual(new Span(days, Span.Unit.DAYS), to));
    }

    private static Price monthly(String kroner) {
        return new Price(new Money(new BigDecimal(kroner), Currency.getInstance("NOK")), MONTH);
    }

    /** The contract of 27 February with a contact of the account's, as of today. */
    public UUID nordlys(Account me, UUID contactId) {
        return add(me, details(contactId, nordlysTerms()), me.today(clock.instant()));
    }

    /** The like with a contact of the account's, whatever day it is: its term ends so late that notice can still be given. */
    public UUID inTime(Account me, UUID contactId) {
        var today = me.today(clock.instant());
        return add(me, details(contactId, yearly(endInTime(today).plusDays(1).minusYears(1))), today);
    }

    /** The last day of that contract. */
    public static LocalDate endInTime(LocalDate today) {
        return today.plusDays(200);
    }

    /** A retainer with a fresh Line in its third year, in time for notice. */
    public Contract retainer(Account me) {
        var start = endInTime(me.today(clock.instant())).plusDays(1).minusYears(3);
        return retainer(me, cases.line(me), start, null);
    }

    /** NOK 12,500 a month from the day on; rolls over by the year, with 90 days' notice. */
    public Contract retainer(Account me, UUID contactId, LocalDate start, @Nullable UUID batchId) {
        var price = monthly("12500");
        return add(me, details(contactId, "Design retainer", "ND-2024-17", yearly(start), price, null, batchId));
    }

    public UUID add(Account me, ContractDetails details, LocalDate today) {
        return SignedIn.work(
                me, () -> contracts.add(details, today, clock.instant()).id());
    }

    private Contract add(Account me, ContractDetails details) {
        return SignedIn.work(me, () -> contracts.add(details, me.today(clock.instant()), clock.instant()));
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
        var terms = new Terms(
                LocalDate.parse(start),
                null,
                null,
                Renewal.OPEN_ENDED,
                null,
                null,
                true,
                NoticeRule.usual(new Span(3, Span.Unit.MONTHS), NoticeTo.MONTH_END));
        var paid = price == null ? null : monthly(price);
        return add(me, details(contactId, title, "", terms, paid, replaces, null));
    }
}
