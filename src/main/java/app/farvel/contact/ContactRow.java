package app.farvel.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A contact as the list shows it. */
public record ContactRow(
        UUID id,
        String name,
        String organization,
        String role,
        String relation,
        String tags,
        LocalDate touchedOn,
        String stage,
        String sortKey) {

    public String displayName() {
        return Names.display(name, organization);
    }

    public String initials() {
        return Names.initials(displayName());
    }

    /** Organisation and role, as far as they are known and not the name itself. */
    public String place() {
        var where = name.isBlank() ? "" : organization;
        if (where.isBlank() || role.isBlank()) return where + role;
        return where + " · " + role;
    }

    public List<String> tagList() {
        return tags.isEmpty() ? List.of() : tags.lines().toList();
    }

    public Optional<LocalDate> lastTouchOn() {
        return touchedOn.equals(Contact.NEVER) ? Optional.empty() : Optional.of(touchedOn);
    }

    Cursor cursor(ContactOrder order) {
        return new Cursor(order == ContactOrder.NAME ? sortKey : touchedOn.toString(), id);
    }
}
