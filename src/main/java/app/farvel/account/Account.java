package app.farvel.account;

import app.farvel.shared.Region;
import app.farvel.shared.Tone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and how they sign what they write. */
@Entity
public class Account {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String email;
    private String name;
    private String password;
    private String signature;
    private String language;
    private String region;
    private String zone;
    private String country;
    private String subdivision = "";
    private boolean halfDaysOff = true;
    private String organization = "";

    @Column(name = "organization_number")
    private String organizationNumber = "";

    private String capacity = "";
    private String tone;
    private boolean sleepOnIt = true;

    @Column(name = "zone_declined")
    private String zoneDeclined = "";

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    Account(UUID id, NewAccount details, String password, Instant now) {
        this.id = id;
        this.email = Email.normal(details.email());
        this.name = details.name();
        this.password = password;
        this.signature = details.name();
        this.language = details.language().getLanguage();
        this.region = Region.countryOf(details.language());
        this.zone = details.zone().getId();
        this.country = Zones.countryOf(details.zone());
        this.tone = Tone.WARM.id();
        this.createdAt = now;
    }

    void changeProfile(Profile profile) {
        name = profile.name();
        email = Email.normal(profile.email());
        signature = profile.signature();
        language = profile.language().toLanguageTag();
        if (!profile.region().isEmpty()) region = profile.region();
        zone = profile.zone().getId();
        country = profile.country();
        subdivision = profile.subdivision();
        halfDaysOff = profile.halfDaysOff();
        organization = profile.signatory().organization();
        organizationNumber = profile.signatory().number();
        capacity = profile.signatory().capacity();
        tone = profile.tone().id();
        sleepOnIt = profile.sleepOnIt();
    }

    void moveTo(ZoneId there) {
        zone = there.getId();
        zoneDeclined = "";
    }

    void declineZone(ZoneId offered) {
        zoneDeclined = offered.getId();
    }

    void changePassword(String encoded) {
        password = encoded;
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes, so that a stale form is noticed. */
    public int version() {
        return version == null ? 0 : version;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** What stands under a message; may have several lines. */
    public String signature() {
        return signature;
    }

    /** For whom formal notices are signed. */
    public Signatory signatory() {
        return new Signatory(organization, organizationNumber, capacity);
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** ISO 3166 code of the country whose way of writing dates, times and money this person reads. */
    public String region() {
        return region;
    }

    /** The language as the region writes it, say {@code en-US}: what is shown to this person is formatted by it. */
    public Locale locale() {
        return Region.of(language(), region);
    }

    /** A language as this person writes it; for one that is not theirs, as most of its readers do. */
    public Locale writing(Locale other) {
        return other.equals(language()) ? locale() : other;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The zone this person was asked about and did not want; empty when there is none. */
    public String declinedZone() {
        return zoneDeclined;
    }

    /** ISO 3166 code, say {@code NO}; empty when not known. */
    public String country() {
        return country;
    }

    /** The part of the country that keeps days off of its own, as ISO 3166-2 has it without the country; may be empty. */
    public String subdivision() {
        return subdivision;
    }

    /** The country, or the part of it, in one word: {@code NO}, {@code DE-BY}; empty when not known. */
    public String place() {
        return subdivision.isEmpty() ? country : country + "-" + subdivision;
    }

    /** Whether nobody is thought to be at work on the last days before Christmas and of the year. */
    public boolean hasHalfDaysOff() {
        return halfDaysOff;
    }

    /** The tone a new message begins with. */
    public Tone tone() {
        return Tone.of(tone);
    }

    /** Whether a message that ends something waits for the next morning, unless its writer says otherwise. */
    public boolean sleepsOnIt() {
        return sleepOnIt;
    }

    /** The date where this person is. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    String password() {
        return password;
    }
}
