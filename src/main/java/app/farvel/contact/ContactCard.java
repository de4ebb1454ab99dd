package app.farvel.contact;

import java.util.List;
import java.util.Optional;

/** A contact and how to reach it, the preferred ways first. */
public record ContactCard(Contact contact, List<ContactPoint> points) {

    public List<String> emails() {
        return addresses(PointKind.EMAIL);
    }

    public List<String> phones() {
        return addresses(PointKind.PHONE);
    }

    public Optional<String> email() {
        return emails().stream().findFirst();
    }

    public Optional<String> phone() {
        return phones().stream().findFirst();
    }

    /** Whether this is an address or a number of theirs, however it is spelt. */
    boolean isReachedAt(String typed) {
        return points.stream().anyMatch(point -> point.is(typed));
    }

    private List<String> addresses(PointKind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::address)
                .toList();
    }
}
