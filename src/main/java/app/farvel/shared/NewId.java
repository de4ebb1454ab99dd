package app.farvel.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids made by the application: UUID version 7 (RFC 9562), so that rows made one after another lie together. */
public final class NewId {

    private NewId() {}

    /** A fresh id, greater than every id this process made before. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
