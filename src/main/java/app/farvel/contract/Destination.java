package app.farvel.contract;

import org.jspecify.annotations.Nullable;

/**
 * Where notice has to get, and how long a letter takes there.
 *
 * @param country of the vendor, as ISO 3166 has it; empty for the account's own
 * @param subdivision the part of that country that keeps days off of its own; may be empty
 * @param deliveryDays working days a letter takes; null for the usual ones
 */
public record Destination(
        String country, String subdivision, @Nullable Integer deliveryDays) {

    /** Working days a letter takes within a country, and to another. */
    private static final int AT_HOME = 3;

    private static final int ABROAD = 8;

    /** As long as nobody said otherwise. */
    public static final Destination USUAL = new Destination("", "", null);

    /**
     * @param place a country, or a part of one ({@code DE-BY}); empty for the account's own
     * @param deliveryDays null for the usual ones
     */
    public static Destination of(String place, @Nullable Integer deliveryDays) {
        var parts = place.split("-", 2);
        return new Destination(parts[0], parts.length == 2 ? parts[1] : "", deliveryDays);
    }

    /** The country, or the part of it, in one word. */
    public String place() {
        return subdivision.isEmpty() ? country : country + "-" + subdivision;
    }

    /** Working days a letter takes from the country. */
    public int daysFrom(String home) {
        if (deliveryDays != null) return deliveryDays;
        return country.isEmpty() || country.equals(home) ? AT_HOME : ABROAD;
    }

    public boolean isAtHome() {
        return country.isEmpty();
    }
}
