package app.farvel.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Where contacts work. Names that fold to the same are one organisation. */
@Entity
class Organization {

    private static final int LONGEST_FOLDED = 400;

    @Id
    private UUID id;

    @TenantId
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private String name;
    private String folded;

    protected Organization() {}

    Organization(UUID id, String name) {
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
