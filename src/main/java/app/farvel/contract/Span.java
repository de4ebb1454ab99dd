package app.farvel.contract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A span of time as contracts name it: 90 days, 6 weeks, 3 months, 2 years. Never mixed, always at least one. */
public record Span(int count, Unit unit) {

    /** Days and weeks are counted; months and years go by the calendar. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS;

        /** The word in message keys: {@code days} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The longest span of each unit that can be meant. */
    private static final int MOST_YEARS = 100;

    private static final Pattern ISO = Pattern.compile("[Pp](\\d{1,5})([DdWwMmYy])");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5})\\s*(\\p{L}+)\\.?");

    public Span {
        if (count < 1) throw new IllegalArgumentException("A span of " + count);
    }

    /**
     * Reads "90 days", "3 months", "1 year", "90 dager", "3 måneder", "1 år", "6w", "P3M".
     *
     * @return nothing for any other text, for zero, and for more than a hundred years
     */
    public static Optional<Span> parse(String typed) {
        var text = typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) return of(iso.group(1), iso.group(2));
        var words = WORDS.matcher(text);
        return words.matches() ? of(words.group(1), words.group(2)) : Optional.empty();
    }

    private static Optional<Span> of(String count, String word) {
        var number = Integer.parseInt(count);
        return unit(word.toLowerCase(Locale.ROOT))
                .filter(unit -> number > 0)
                .map(unit -> new Span(number, unit))
                .filter(span -> span.roughDays() <= MOST_YEARS * 366L);
    }

    private static Optional<Unit> unit(String word) {
        return switch (word) {
            case "d", "day", "days", "dag", "dager", "døgn" -> Optional.of(Unit.DAYS);
            case "w", "week", "weeks", "wk", "wks", "u", "uke", "uker" -> Optional.of(Unit.WEEKS);
            case "m", "month", "months", "mo", "mnd", "md", "måned", "måneder", "maaned", "maaneder" ->
                Optional.of(Unit.MONTHS);
            case "y", "year", "years", "yr", "yrs", "år", "aar" -> Optional.of(Unit.YEARS);
            default -> Optional.empty();
        };
    }

    /** ISO 8601: {@code P3M}. */
    public String iso() {
        return "P" + count + unit.name().charAt(0);
    }

    /** The day this long after; a day its month does not have becomes the month's last. */
    public LocalDate after(LocalDate day) {
        return times(1, day);
    }

    /** The day {@code n} spans after, counted in one go from the day itself. */
    public LocalDate times(long n, LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(n * count);
            case WEEKS -> day.plusWeeks(n * count);
            case MONTHS -> day.plusMonths(n * count);
            case YEARS -> day.plusYears(n * count);
        };
    }

    /** Whether it goes by the calendar. */
    boolean isMonths() {
        return unit == Unit.MONTHS || unit == Unit.YEARS;
    }

    /** Months, for a span that goes by the calendar. */
    long months() {
        if (!isMonths()) throw new IllegalStateException(iso() + " is not counted in months");
        return unit == Unit.YEARS ? 12L * count : count;
    }

    /** Days, for a span that is counted. */
    long days() {
        if (isMonths()) throw new IllegalStateException(iso() + " is not counted in days");
        return unit == Unit.WEEKS ? 7L * count : count;
    }

    /** For comparing the long with the short; months have 30 days here, years 365. */
    public long roughDays() {
        return switch (unit) {
            case DAYS -> count;
            case WEEKS -> 7L * count;
            case MONTHS -> 30L * count;
            case YEARS -> 365L * count;
        };
    }
}
