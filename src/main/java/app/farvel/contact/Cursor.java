package app.farvel.contact;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a page of something long ended: the last row's place in the order and its id. Unlike a page number it stays
 * right while rows come and go, and costs the same on any page.
 */
public record Cursor(String place, UUID id) {

    private static final String ID = "\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern BY_NAME = Pattern.compile("([0-9a-f]{1,240})" + ID);
    private static final Pattern BY_DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)" + ID);

    /** As it stands in an address. */
    public String token() {
        return place + "." + id;
    }

    /** The cursor of a token in the order; nothing for any other text, so that a spoilt address leads to the start. */
    public static Optional<Cursor> parse(String token, ContactOrder order) {
        return order == ContactOrder.NAME ? parse(token, BY_NAME) : parseDated(token);
    }

    /** The cursor of a token whose place is a date. */
    public static Optional<Cursor> parseDated(String token) {
        return parse(token, BY_DATE).filter(Cursor::isDate);
    }

    private static Optional<Cursor> parse(String token, Pattern pattern) {
        var matcher = pattern.matcher(token);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new Cursor(matcher.group(1), UUID.fromString(matcher.group(2))));
    }

    private static boolean isDate(Cursor cursor) {
        try {
            return java.time.LocalDate.parse(cursor.place).getYear() > 0;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
