package app.farvel.measurement;

import java.time.LocalDate;
import java.util.Map;

/** Typical answers of somebody who parts with a vendor. */
final class VendorAnswers {

    private VendorAnswers() {}

    static Map<String, String> asOf(LocalDate today) {
        return Map.of(
                "achievement", "the new shop front, up 30 % in orders",
                "need", "changes on the site within a day",
                "tried", "a shared ticket board",
                "plan-by", today.plusWeeks(2).toString(),
                "last-day", today.plusMonths(3).toString(),
                "next-vendor", "Fjordlab");
    }
}
