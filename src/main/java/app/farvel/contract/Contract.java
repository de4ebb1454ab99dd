package app.farvel.contract;

import app.farvel.contact.Contact;
import app.farvel.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What binds a vendor and us. */
@Entity
public class Contract {

    /** Stands for "no day of notice is coming", so that the list can be sorted by it. */
    static final LocalDate NO_NOTICE = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private UUID contactId;
    private @Nullable UUID managerId;
    private @Nullable UUID successorId;
    private String title;
    private String number;

    @Enumerated(EnumType.STRING)
    private VendorKind kind;

    private LocalDate startsOn;
    private @Nullable Span firstTerm;
    private @Nullable LocalDate firstEnd;

    @Enumerated(EnumType.STRING)
    private Renewal renewal;

    private @Nullable Span renewalSpan;
    private @Nullable LocalDate renewsOn;
    private boolean automatic;
    private @Nullable Span notice;

    @Enumerated(EnumType.STRING)
    private NoticeTo noticeTo;

    @Enumerated(EnumType.STRING)
    private NoticeRule.Counting counting;

    @Enumerated(EnumType.STRING)
    private NoticeRule.Counts counts;

    @Enumerated(EnumType.STRING)
    private NoticeRule.Renewed renewed;

    private boolean withinFirstTerm;

    @Enumerated(EnumType.STRING)
    private NoticeForm noticeForm;

    private String noticeRecipient;
    private String noticeAddress;
    private String country;
    private String subdivision;
    private @Nullable Integer deliveryDays;
    private @Nullable LocalDate outBy;

    @Enumerated(EnumType.STRING)
    private Fee.Kind feeKind;

    private @Nullable BigDecimal feeAmount;
    private @Nullable BigDecimal feePercent;
    private @Nullable BigDecimal price;
    private @Nullable Span priceEvery;
    private boolean inAdvance;
    private String currency;
    private String clause;
    private String clausePage;
    private String remindBefore;
    private String notes;
    private @Nullable BigDecimal nextPrice;
    private @Nullable Span nextPriceEvery;
    private String nextCurrency = "";
    private @Nullable Span overlap;
    private @Nullable BigDecimal migrationEstimate;
    private LocalDate noticeBy = NO_NOTICE;
    private LocalDate endsOn = NO_NOTICE;
    private @Nullable LocalDate keptFor;
    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected Contract() {}

    Contract(ContractDetails details, Instant now) {
        this.id = details.id();
        this.contactId = details.contactId();
        this.batchId = details.batchId();
        this.createdAt = now;
        describe(details);
    }

    /** Takes everything anew but whose contract it is. */
    void edit(ContractDetails details) {
        describe(details);
    }

    private void describe(ContractDetails details) {
        managerId = details.managerId();
        title = details.title();
        number = details.number();
        kind = details.kind();
        var terms = details.terms();
        startsOn = terms.start();
        firstTerm = terms.first();
        firstEnd = terms.firstEnd();
        renewal = terms.renewal();
        renewalSpan = terms.renewalSpan();
        renewsOn = terms.renewsOn();
        automatic = terms.automatic();
        var rule = terms.notice();
        notice = rule.span();
        noticeTo = rule.to();
        counting = rule.counting();
        counts = rule.counts();
        renewed = rule.renewed();
        withinFirstTerm = rule.withinFirstTerm();
        noticeForm = details.noticeForm();
        noticeRecipient = details.noticeAddress().recipient();
        noticeAddress = details.noticeAddress().address();
        country = details.destination().country();
        subdivision = details.destination().subdivision();
        deliveryDays = details.destination().deliveryDays();
        feeKind = details.fee().kind();
        feeAmount = details.fee().amount();
        feePercent = details.fee().percent();
        price = details.amount().map(Money::amount).orElse(null);
        priceEvery = details.price() == null ? null : details.price().every();
        inAdvance = details.price() == null || details.price().inAdvance();
        currency = details.currency();
        clause = details.clause();
        clausePage = details.clausePage();
        remindBefore = details.remindBefore().stream().map(String::valueOf).collect(Collectors.joining(" "));
        notes = details.notes();
    }

    /** Somebody wants to be out by the day; null: by none. */
    void wishOutBy(@Nullable LocalDate day) {
        this.outBy = day;
    }

    /** The last day of notice as it was counted now. */
    void expectNoticeBy(LocalDate day) {
        this.noticeBy = day;
    }

    /** The last day of one that ends by itself; null for any other. */
    void expectEnd(@Nullable LocalDate day) {
        this.endsOn = day == null ? NO_NOTICE : day;
    }

    /** It was decided not to give notice this time. */
    void keep(LocalDate noticeBy) {
        this.keptFor = noticeBy;
    }

    /** It is to be decided after all. */
    void decideAgain() {
        this.keptFor = null;
    }

    /** Another contract takes its place; null: none does. */
    void giveWayTo(@Nullable UUID contractId) {
        if (id.equals(contractId)) throw new IllegalArgumentException("Contract " + id + " cannot replace itself");
        this.successorId = contractId;
    }

    /** What is thought of the time after: what the next vendor costs, how long both are paid, what moving costs. */
    void expect(@Nullable Price next, @Nullable Span overlap, @Nullable BigDecimal migrationEstimate) {
        this.nextPrice = next == null ? null : next.amount().amount();
        this.nextPriceEvery = next == null ? null : next.every();
        this.nextCurrency = next == null ? "" : next.amount().currency().getCurrencyCode();
        this.overlap = overlap;
        this.migrationEstimate = migrationEstimate;
    }

    void trash(Instant now) {
        if (trashedAt == null) this.trashedAt = now;
    }

    /** Whether it went to the trash with its vendor, and had not been thrown away before. */
    boolean wentWith(Instant vendor) {
        return trashedAt != null && !trashedAt.isBefore(vendor);
    }

    void restore() {
        this.trashedAt = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public UUID contactId() {
        return contactId;
    }

    public Optional<UUID> managerId() {
        return Optional.ofNullable(managerId);
    }

    /** The contract that takes this one's place. */
    public Optional<UUID> successorId() {
        return Optional.ofNullable(successorId);
    }

    public String title() {
        return title;
    }

    public String number() {
        return number;
    }

    public VendorKind kind() {
        return kind;
    }

    public Terms terms() {
        var rule = new NoticeRule(notice, noticeTo, counting, counts, renewed, withinFirstTerm);
        return new Terms(startsOn, firstTerm, firstEnd, renewal, renewalSpan, renewsOn, automatic, rule);
    }

    /** Where notice has to get. */
    public Destination destination() {
        return new Destination(country, subdivision, deliveryDays);
    }

    /** Whether notice is posted, and counts when it is there. */
    public boolean isPosted() {
        return noticeForm == NoticeForm.LETTER && counts == NoticeRule.Counts.WHEN_IT_ARRIVES;
    }

    /** Working days notice takes from the country to where it counts: a letter that has to arrive. */
    int daysOnTheWay(String home) {
        return isPosted() ? destination().daysFrom(home) : 0;
    }

    /** By which day somebody wants to be out. */
    public Optional<LocalDate> outBy() {
        return Optional.ofNullable(outBy);
    }

    /** Whether reminders of the exit come: always where missing it is costly, else while somebody wants out. */
    public boolean reminds(Exit exit, Contact vendor) {
        return terms().isCostlyToMiss(exit) || outBy != null || vendor.isBeingWoundDown();
    }

    public NoticeForm noticeForm() {
        return noticeForm;
    }

    /** Whom and where notice goes to. */
    public NoticeAddress noticeAddress() {
        return new NoticeAddress(noticeRecipient, noticeAddress);
    }

    public Fee fee() {
        return new Fee(feeKind, feeAmount, feePercent);
    }

    public Optional<Currency> currency() {
        return currency.isEmpty() ? Optional.empty() : Optional.of(Currency.getInstance(currency));
    }

    public Optional<Price> price() {
        return money(price).map(amount -> new Price(amount, priceEvery, inAdvance));
    }

    /** The price over the contract's own periods. */
    public Optional<Billing> billing() {
        return price().map(price -> new Billing(price, startsOn));
    }

    /** The words about notice, as they stand in the contract. */
    public String clause() {
        return clause;
    }

    public String clausePage() {
        return clausePage;
    }

    /** Days before the last day of notice, the earliest first. */
    public List<Integer> remindBefore() {
        return Arrays.stream(remindBefore.split(" "))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    public String notes() {
        return notes;
    }

    /** What the next vendor will cost, as far as is known. */
    public Optional<Price> nextPrice() {
        return nextPrice == null
                ? Optional.empty()
                : Optional.of(new Price(new Money(nextPrice, Currency.getInstance(nextCurrency)), nextPriceEvery));
    }

    /** How long both vendors are paid. */
    public Optional<Span> overlap() {
        return Optional.ofNullable(overlap);
    }

    /** What moving costs, in the contract's currency. */
    public Optional<Money> migrationEstimate() {
        return money(migrationEstimate);
    }

    private Optional<Money> money(@Nullable BigDecimal amount) {
        return amount == null ? Optional.empty() : currency().map(known -> new Money(amount, known));
    }

    /** The last day of notice for which it was decided to stay. */
    public Optional<LocalDate> keptFor() {
        return Optional.ofNullable(keptFor);
    }

    /** The coming last day of notice as it was counted last; may have passed since. */
    LocalDate noticeBy() {
        return noticeBy;
    }

    Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }
}
