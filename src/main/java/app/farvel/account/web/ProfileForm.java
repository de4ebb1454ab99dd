package app.farvel.account.web;

import app.farvel.account.Account;
import app.farvel.account.Profile;
import app.farvel.account.Signatory;
import app.farvel.account.Zones;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.Tone;
import app.farvel.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;

record ProfileForm(
        @NotBlank(message = "{account.name.missing}") @Size(max = 120, message = "{account.name.long}")
        String name,

        @NotBlank(message = "{account.email.missing}") String email,

        @Size(max = 1000, message = "{account.settings.signature.long}")
        String signature,

        @Size(max = 200, message = "{account.settings.organization.long}")
        String organization,

        @Size(max = 60, message = "{account.settings.organizationNumber.long}")
        String organizationNumber,

        @Size(max = 120, message = "{account.settings.capacity.long}")
        String capacity,

        @KnownLanguage String language,
        @KnownZone String zone,

        @KnownRegion String region,

        @Pattern(regexp = "|[A-Z]{2}(-[A-Z0-9]{1,3})?", message = "{account.settings.country.unknown}")
        String country,

        String halfDaysOff,

        @Pattern(regexp = "warm|plain|brief", message = "{account.settings.tone.unknown}")
        String tone,

        String sleepOnIt,
        String password,
        @Pattern(regexp = "\\d{1,9}") String version) {

    ProfileForm {
        name = Typed.line(name);
        email = EmailAddress.clean(email);
        signature = Typed.text(signature);
        organization = Typed.line(organization);
        organizationNumber = Typed.line(organizationNumber);
        capacity = Typed.line(capacity);
        language = Typed.line(language);
        zone = Zones.canonical(Typed.line(zone));
        region = Typed.line(region);
        country = Typed.line(country);
        halfDaysOff = Typed.line(halfDaysOff);
        tone = Typed.line(tone);
        sleepOnIt = Typed.line(sleepOnIt);
        password = Typed.secret(password);
        version = Typed.line(version);
    }

    static ProfileForm of(Account account) {
        return new ProfileForm(
                account.name(),
                account.email(),
                account.signature(),
                account.signatory().organization(),
                account.signatory().number(),
                account.signatory().capacity(),
                account.language().toLanguageTag(),
                account.zone().getId(),
                account.region(),
                account.place(),
                String.valueOf(account.hasHalfDaysOff()),
                account.tone().id(),
                String.valueOf(account.sleepsOnIt()),
                "",
                String.valueOf(account.version()));
    }

    /** The same form, to be saved over what is stored now. */
    ProfileForm over(Account stored) {
        var version = String.valueOf(stored.version());
        return new ProfileForm(
                name,
                email,
                signature,
                organization,
                organizationNumber,
                capacity,
                language,
                zone,
                region,
                country,
                halfDaysOff,
                tone,
                sleepOnIt,
                "",
                version);
    }

    boolean changesEmailOf(Account account) {
        return !EmailAddress.areSame(email, account.email());
    }

    Profile toProfile() {
        return new Profile(
                name,
                email,
                signature,
                Locale.forLanguageTag(language),
                region,
                ZoneId.of(zone),
                country.replaceFirst("-.*", ""),
                country.contains("-") ? country.replaceFirst(".*?-", "") : "",
                halfDaysOff.equals("true"),
                new Signatory(organization, organizationNumber, capacity),
                Tone.of(tone),
                sleepOnIt.equals("true"));
    }

    @Override
    public String toString() {
        return "ProfileForm";
    }
}
