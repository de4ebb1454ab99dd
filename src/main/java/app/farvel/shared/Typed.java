package app.farvel.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What arrives in a form's fields, made harmless and read. */
public final class Typed {

    private static final int EARLIEST_YEAR = 1901;
    private static final Pattern CONTROLS_AND_HALVES = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /**
     * Several lines, without control characters, halves of characters, and whatever is unseen at the ends; empty for null,
     * and when there is nothing to see.
     */
    public static String text(@Nullable String typed) {
        if (typed == null) return "";
        var lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        var text = Unseen.strip(CONTROLS_AND_HALVES.matcher(lines).replaceAll(""));
        return text.codePoints().allMatch(Unseen::is) ? "" : text;
    }

    /** One line of such a text. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("[\\n\\t\\u2028\\u2029]+", " ");
    }

    /** A password is taken as it is, blanks and all. */
    public static String secret(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The lines that say something. */
    public static List<String> lines(@Nullable List<String> typed) {
        if (typed == null) return List.of();
        return typed.stream().map(Typed::line).filter(line -> !line.isEmpty()).toList();
    }

    /** What stands between commas and line ends; what is unseen around it is left out. */
    public static List<String> list(String typed) {
        return Arrays.stream(typed.split("[,\\n]"))
                .map(Typed::line)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * 2026-11-03, 3.11.2026 or 3/11/2026, which is 11/3/2026 where the reader of the page at work writes the month first;
     * nothing for any other text or a year before 1901.
     */
    public static Optional<LocalDate> date(String typed) {
        return Stream.concat(DATES.stream(), Stream.of(slashes()))
                .flatMap(format -> parse(typed, format).stream())
                .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= 9999)
                .findFirst();
    }

    private static DateTimeFormatter slashes() {
        var reader = LocaleContextHolder.getLocaleContext();
        var locale = reader == null ? null : reader.getLocale();
        return locale != null && Region.putsMonthFirst(locale) ? MONTH_FIRST : DAY_FIRST;
    }

    public static Optional<UUID> id(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static Optional<LocalDate> parse(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
