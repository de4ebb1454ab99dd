package app.farvel.contract;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final Pattern ISO = Pattern.compile("[Pp]((?:\\d{1,5}[DdWwMmYy])+)");
    private static final Pattern PART = Pattern.compile("(\\d{1,5})\\s*([DdWwMmYy])");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5}|\\p{L}+)[\\s\\p{Pd}]*(\\p{L}+)\\.?");
    /** "three (3) months", "90 (ninety) days". */
    private static final Pattern SAID_TWICE =
            Pattern.compile("\\p{L}+\\s*\\((\\d{1,5})\\)|(\\d{1,5})\\s*\\(\\p{L}+\\)");

    private static final Pattern AND =
            Pattern.compile("(?<=[\\p{L}.])(?:\\s*,\\s*|\\s+(?:and|og|och|und|&)\\s+|\\s+(?=\\d))");

    private static final Map<Unit, Set<String>> WORDS_OF = Map.of(
            Unit.DAYS, vocabulary("d day days dag dager dage dagar dgr døgn dygn tag tage tagen"),
            Unit.WEEKS, vocabulary("w week weeks wk wks u uke uker uge uger v vecka veckor woche wochen"),
            Unit.MONTHS,
                    vocabulary("m month months mo mos mth mths mnd mnds md mdr mån månad månader måned måneder måneders"
                            + " maaned maaneder mon monat monate monaten"),
            Unit.YEARS, vocabulary("y year years yr yrs år års aar jahr jahre jahren j"));

    /** One to twelve, as a contract spells them. */
    private static final List<Set<String>> NUMBERS = List.of(
            vocabulary("one a an en ein et ett én éi ei ein eine einem einen"),
            vocabulary("two to två zwei"),
            vocabulary("three tre drei"),
            vocabulary("four fire fyra vier"),
            vocabulary("five fem fünf"),
            vocabulary("six seks sex sechs"),
            vocabulary("seven sju syv sieben"),
            vocabulary("eight åtte otte åtta acht"),
            vocabulary("nine ni neun"),
            vocabulary("ten ti tio zehn"),
            vocabulary("eleven elleve elva elf"),
            vocabulary("twelve tolv zwölf"));

    private static Set<String> vocabulary(String list) {
        return Set.copyOf(new HashSet<>(Arrays.asList(list.split(" "))));
    }

    public Span {
        if (count < 1) throw new IllegalArgumentException("A span of " + count);
    }

    /**
     * Reads "90 days", "3 months", "one year", "1 year 6 months", "90 dager", "3 mdr.", "ett år", "3 mån", "6w", "P1Y6M".
     *
     * @return nothing for any other text, for days beside months, for zero, and for more than a hundred years
     */
    public static Optional<Span> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var text = SAID_TWICE.matcher(plain).replaceAll("$1$2");
        var iso = ISO.matcher(text);
        return iso.matches()
                ? sum(PART.matcher(iso.group(1)).results().map(part -> of(part.group(1), part.group(2))))
                : sum(AND.splitAsStream(text).map(Span::words));
    }

    private static Optional<Span> words(String text) {
        var words = WORDS.matcher(text);
        return words.matches() ? of(words.group(1), words.group(2)) : Optional.empty();
    }

    private static Optional<Span> sum(Stream<Optional<Span>> parts) {
        return parts.reduce((one, other) -> one.flatMap(span -> other.flatMap(span::plus)))
                .flatMap(span -> span)
                .filter(span -> span.roughDays() <= MOST_YEARS * 366L);
    }

    /** Both together; nothing where the one is counted and the other goes by the calendar. */
    private Optional<Span> plus(Span other) {
        if (unit == other.unit) return Optional.of(new Span(count + other.count, unit));
        if (isMonths() != other.isMonths()) return Optional.empty();
        return Optional.of(
                isMonths()
                        ? new Span(Math.toIntExact(months() + other.months()), Unit.MONTHS)
                        : new Span(Math.toIntExact(days() + other.days()), Unit.DAYS));
    }

    private static Optional<Span> of(String count, String word) {
        return number(count.toLowerCase(Locale.ROOT))
                .filter(number -> number > 0)
                .flatMap(number -> unit(word.toLowerCase(Locale.ROOT)).map(unit -> new Span(number, unit)));
    }

    private static Optional<Integer> number(String word) {
        if (Character.isDigit(word.charAt(0))) return Optional.of(Integer.parseInt(word));
        return IntStream.range(0, NUMBERS.size())
                .filter(number -> NUMBERS.get(number).contains(word))
                .mapToObj(number -> number + 1)
                .findFirst();
    }

    /** The short forms are those of CLDR and of contracts: English, Norwegian, Danish, Swedish, German. */
    private static Optional<Unit> unit(String word) {
        return WORDS_OF.entrySet().stream()
                .filter(unit -> unit.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
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
