package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A word people put on contacts. Names that fold to the same are one tag. */
@Entity
class Tag {

    private static final int LONGEST_FOLDED = 120;

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    private String name;
    private String folded;

    protected Tag() {}

    Tag(UUID id, String name) {
        this.id = id;
        this.name = name;
        this.folded = folded(name);
    }

    static String folded(String name) {
        return Folding.fold(name, LONGEST_FOLDED);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String folded() {
        return folded;
    }
}
