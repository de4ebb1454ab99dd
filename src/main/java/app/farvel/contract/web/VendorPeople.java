package app.farvel.contract.web;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactMatches;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Who looks after a contract on the vendor's side: found by what was typed of the name. */
@Component
class VendorPeople {

    private static final int MOST_PROPOSED = 20;

    private final ContactService contacts;

    VendorPeople(ContactService contacts) {
        this.contacts = contacts;
    }

    /** Names of the vendor's people, for the browser to propose. */
    List<String> names(Contact vendor) {
        if (vendor.organization().isEmpty()) return List.of(vendor.displayName());
        return contacts.matches(vendor.organization()).all().stream()
                .filter(row -> isOf(vendor, row))
                .map(ContactRow::displayName)
                .distinct()
                .limit(MOST_PROPOSED)
                .toList();
    }

    /**
     * The contact's id; null when no name was typed, or nobody could be told by it, which then is said at the field.
     *
     * @param known the one it was
     */
    @Nullable
    UUID find(String typed, Contact vendor, @Nullable Contact known, Errors errors) {
        if (typed.isEmpty()) return null;
        if (known != null && known.displayName().equals(typed)) return known.id();
        var matches = contacts.matches(typed);
        var one = matches.theOne(typed).or(() -> theirs(typed, vendor, matches));
        if (one.isEmpty()) {
            var code = matches.named().isEmpty() ? "contract.manager.none" : "contract.manager.several";
            ContractFormCheck.reject(errors, "manager", code, typed);
        }
        return one.map(ContactRow::id).orElse(null);
    }

    /** Of several with the name the one at the vendor. */
    private static Optional<ContactRow> theirs(String typed, Contact vendor, ContactMatches matches) {
        var theirs = matches.named().stream()
                .filter(row -> row.displayName().equalsIgnoreCase(typed) && isOf(vendor, row))
                .toList();
        return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
    }

    private static boolean isOf(Contact vendor, ContactRow row) {
        return row.id().equals(vendor.id())
                || !vendor.organization().isEmpty() && row.organization().equalsIgnoreCase(vendor.organization());
    }
}
