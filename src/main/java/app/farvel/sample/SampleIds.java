package app.farvel.sample;

import app.farvel.shared.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of the sample: the same whenever an account adds it, so that a second time finds the first; others for each account. */
final class SampleIds {

    /** Marks everything the sample made. */
    static final UUID BATCH = UUID.fromString("5a3b1e00-fa7e-4e15-8a3e-000000000001");

    private SampleIds() {}

    static UUID contact(String key) {
        return id("contact/" + key);
    }

    static UUID interaction(int place) {
        return id("interaction/" + place);
    }

    static UUID windDown(String key) {
        return id("wind-down/" + key);
    }

    static UUID contract(String key) {
        return id("contract/" + key);
    }

    static UUID notice(String key) {
        return id("notice/" + key);
    }

    static UUID table() {
        return id("gathering");
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes((Tenant.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
