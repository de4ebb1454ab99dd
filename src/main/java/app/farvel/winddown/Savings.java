package app.farvel.winddown;

import app.farvel.shared.Money;
import java.util.Optional;

/**
 * What there is more of once a relationship has ended.
 *
 * @param minutes a month, on the average of the last year together; none where they are too few to be noticed
 * @param aYear what the contract cost a year, less what the next one costs; nothing when that is not known or nothing is left
 * @param dearer what the next contract costs more a year, if it does
 */
public record Savings(int minutes, Optional<Money> aYear, Optional<Money> dearer) {

    private static final int HOUR = 60;
    private static final int WORTH_TELLING = 30;

    public Savings {
        if (minutes < WORTH_TELLING) minutes = 0;
    }

    public boolean isNothing() {
        return minutes == 0 && aYear.isEmpty();
    }

    public boolean isHours() {
        return minutes >= HOUR;
    }

    public long hours() {
        return Math.round(minutes / (double) HOUR);
    }
}
