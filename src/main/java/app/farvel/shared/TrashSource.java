package app.farvel.shared;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Knows what of its own module lies in the trash. Every source on the application's context has its list there. */
public interface TrashSource {

    /**
     * Something that was thrown away and can come back.
     *
     * @param title what it is called
     * @param about whose it is, or what it was about; may be empty
     * @param restore where a POST brings it back, from the root
     */
    record Trashed(UUID id, String title, String about, Instant at, String restore) {}

    /** One word for addresses and message keys, never changed: {@code contract}. */
    String kind();

    /** Its place among the others. */
    int order();

    /**
     * What the current account has thrown away, the newest first.
     *
     * @param from how many to leave out
     * @param most how many to tell of
     */
    List<Trashed> trashed(int from, int most, Locale language);
}
