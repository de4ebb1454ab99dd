package app.farvel.contact;

import app.farvel.script.FormOfAddress;
import app.farvel.shared.NewId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact.
 *
 * @param id given by whoever asks, so that asking twice adds once
 * @param name may be blank when there is an organization
 * @param emails the preferred one first
 * @param phones the preferred one first
 * @param language of messages to them; where it has a country, that is where they are
 * @param since since when they know each other, or null
 * @param batchId the batch (sample data, import) that made it, or null
 */
public record ContactDetails(
        UUID id,
        String name,
        String organization,
        String role,
        Relation relation,
        List<String> emails,
        List<String> phones,
        Locale language,
        FormOfAddress addressForm,
        @Nullable LocalDate since,
        String howMet,
        List<String> tags,
        String notes,
        @Nullable UUID batchId) {

    public ContactDetails {
        if (name.isBlank() && organization.isBlank())
            throw new IllegalArgumentException("Contact " + id + " has neither name nor organization");
        emails = once(emails, PointKind.EMAIL);
        phones = once(phones, PointKind.PHONE);
        tags = Tags.once(tags);
    }

    private static List<String> once(List<String> addresses, PointKind kind) {
        var once = new LinkedHashMap<String, String>();
        addresses.forEach(address -> once.putIfAbsent(kind.same(address), address));
        return List.copyOf(once.values());
    }

    public static ContactDetails of(String name, String organization, Relation relation, Locale language) {
        return new ContactDetails(
                NewId.next(),
                name,
                organization,
                "",
                relation,
                List.of(),
                List.of(),
                language,
                FormOfAddress.FIRST_NAME,
                null,
                "",
                List.of(),
                "",
                null);
    }

    public ContactDetails withId(UUID id) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                phones,
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }

    public ContactDetails withRole(String role) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                phones,
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }

    public ContactDetails withEmail(String email) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                List.of(email),
                phones,
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }

    public ContactDetails withPhone(String phone) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                List.of(phone),
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }

    public ContactDetails withTags(String... tags) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                phones,
                language,
                addressForm,
                since,
                howMet,
                List.of(tags),
                notes,
                batchId);
    }

    public ContactDetails withNotes(String notes) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                phones,
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }

    public ContactDetails inBatch(UUID batchId) {
        return new ContactDetails(
                id,
                name,
                organization,
                role,
                relation,
                emails,
                phones,
                language,
                addressForm,
                since,
                howMet,
                tags,
                notes,
                batchId);
    }
}
