package app.farvel.contact;

import app.farvel.account.Account;
import app.farvel.script.FormOfAddress;
import app.farvel.shared.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person we know, or an organisation where the person has no name yet. */
@Entity
public class Contact {

    /** The stage of those with whom it has ended. */
    public static final String FORMER = "closed";

    /** Stands for "never", so that the list can be sorted by the last touch. */
    static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private String name;
    private @Nullable UUID organizationId;
    private String organization;
    private String role;
    private Relation relation;
    private String language;
    private String country = "";
    private FormOfAddress addressForm;
    private @Nullable LocalDate since;
    private String howMet;
    private String tags;
    private String notes;
    private String sortKey;
    private String searchText;

    /** Kept by queries (see ContactRepository), so that logging a touch does not disturb who edits. */
    @Column(updatable = false)
    private LocalDate lastTouchOn;

    /** As lastTouchOn. */
    @Column(updatable = false)
    private String winddownStage;

    private @Nullable Instant trashedAt;
    private @Nullable UUID batchId;
    private Instant createdAt;

    protected Contact() {}

    Contact(ContactDetails details, @Nullable Organization organization, Locale order, Instant now) {
        this.id = details.id();
        this.batchId = details.batchId();
        this.lastTouchOn = NEVER;
        this.winddownStage = "";
        this.createdAt = now;
        describe(details, organization, order);
    }

    void edit(ContactDetails details, @Nullable Organization organization, Locale order) {
        describe(details, organization, order);
    }

    void trash(Instant now) {
        if (!isTrashed()) trashedAt = now;
    }

    void restore() {
        trashedAt = null;
    }

    /** Adds a tag to those it has; false when it was there, or there is no room for more. */
    boolean tag(Tag tag) {
        if (tags().stream().map(Tag::folded).anyMatch(tag.folded()::equals)) return false;
        var more = tags.isEmpty() ? tag.name() : tags + "\n" + tag.name();
        if (more.length() > Tags.LONGEST_TOGETHER) return false;
        var words = searchText + "\n" + SearchText.withOtherSpellings(tag.name());
        tags = more;
        searchText = Folding.cut(words, SearchText.LONGEST);
        return true;
    }

    private void describe(ContactDetails details, @Nullable Organization organization, Locale order) {
        name = details.name();
        this.organization = details.organization();
        organizationId = organization == null ? null : organization.id();
        role = details.role();
        relation = details.relation();
        language = details.language().getLanguage();
        country = details.language().getCountry();
        addressForm = details.addressForm();
        since = details.since();
        howMet = details.howMet();
        tags = String.join("\n", details.tags());
        notes = details.notes();
        sortKey = SortKeys.of(displayName(), order);
        searchText = searched(details);
    }

    private static String searched(ContactDetails details) {
        var named = new ArrayList<>(List.of(details.name(), details.organization(), details.role()));
        named.addAll(details.tags());
        named.addAll(details.emails());
        return SearchText.of(named, details.phones(), details.notes());
    }

    public UUID id() {
        return id;
    }

    /** For the form to carry, so that two editors do not overwrite each other. */
    public int version() {
        return version == null ? 0 : version;
    }

    /** The person's name; empty for an organisation as such. */
    public String name() {
        return name;
    }

    /** Where they work; empty when unknown. */
    public String organization() {
        return organization;
    }

    /** What they do there; empty when unknown. */
    public String role() {
        return role;
    }

    public Relation relation() {
        return relation;
    }

    /** The language of messages to them. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** ISO 3166 code of where they are; empty when unknown. */
    public String country() {
        return country;
    }

    /** Their language as it is written where they are: what they are sent is formatted by it. */
    public Locale locale(Account me) {
        return writing(language(), me);
    }

    /** The same for a text to them in any language; where nothing is known of them, as the account itself writes it. */
    public Locale writing(Locale language, Account me) {
        return country.isEmpty() || !language.equals(language()) ? me.writing(language) : Region.of(language, country);
    }

    public FormOfAddress addressForm() {
        return addressForm;
    }

    /** Since when they know each other. */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    public String howMet() {
        return howMet;
    }

    public List<String> tags() {
        return tags.lines().toList();
    }

    public String notes() {
        return notes;
    }

    /** The name, or the organisation's where there is none. */
    public String displayName() {
        return Names.display(name, organization);
    }

    /** The organisation's name, or their own where there is none. */
    public String organizationOrName() {
        return organization.isEmpty() ? displayName() : organization;
    }

    /** One or two letters for the avatar. */
    public String initials() {
        return Names.initials(displayName());
    }

    /** Day of the newest touch in the log. */
    public Optional<LocalDate> lastTouchOn() {
        return lastTouchOn.equals(NEVER) ? Optional.empty() : Optional.of(lastTouchOn);
    }

    /** Stage of the wind-down in flight, or {@code closed} once one has ended the relationship; else empty. */
    public String windDownStage() {
        return winddownStage;
    }

    /** Whether a wind-down has ended the relationship. */
    public boolean isFormer() {
        return winddownStage.equals(FORMER);
    }

    public boolean isBeingWoundDown() {
        return !winddownStage.isEmpty() && !isFormer();
    }

    Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    String sortKey() {
        return sortKey;
    }

    String searchText() {
        return searchText;
    }
}
