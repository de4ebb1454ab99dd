package app.farvel.script;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people typed, made harmless: no control characters, nothing that turns the text around it. */
final class AnswerText {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern BULLET = Pattern.compile("^[-*•–]\\s+");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private AnswerText() {}

    /** Lines ended by {@code \n}; empty when there is nothing to see in it. */
    static String lines(String typed) {
        var text = isHarmless(typed) ? typed : harmless(typed);
        text = text.strip();
        return isInvisible(text) ? "" : text;
    }

    /** On one line. */
    static String line(String typed) {
        var text = lines(typed);
        return text.indexOf('\n') < 0 ? text : LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    /** An item a line, without bullets and without the full stop of any item but the last. */
    static List<String> items(String typed) {
        var items = new ArrayList<String>();
        for (var line : lines(typed).split("\n")) {
            var item = item(line);
            if (!item.isEmpty()) items.add(item);
        }
        for (var i = 0; i < items.size() - 1; i++) items.set(i, withoutFinalStop(items.get(i)));
        return items;
    }

    /** One such item, on a line of its own. */
    static String item(String typed) {
        return BULLET.matcher(line(typed)).replaceFirst("");
    }

    static Optional<LocalDate> date(String typed) {
        var text = typed.strip();
        if (!ISO_DATE.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Takes "1000", "1 000", "1,000", "12.5" and "12,5". */
    static Optional<BigDecimal> number(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        text = GROUPED.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without the one full stop at the end; dots that trail off stay. */
    static String withoutFinalStop(String text) {
        return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }

    /** As much without dots as possible, for a text followed by a full stop. */
    static String withoutFinalDots(String text) {
        var end = text.length();
        while (end > 1 && text.charAt(end - 1) == '.') end--;
        return text.substring(0, end);
    }

    private static boolean isHarmless(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= 0x7f && (c < 0xa0 || c > 0x2000)) return false;
        }
        return true;
    }

    private static String harmless(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) text.append('\n');
            else if (c == '\t') text.append(' ');
            else if (c == '\n' || !isHarmful(c)) text.appendCodePoint(c);
        });
        return text.toString();
    }

    /** Control characters, halves of surrogate pairs, and the marks that open or close a direction. */
    private static boolean isHarmful(int c) {
        var type = Character.getType(c);
        var turnsText = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return type == Character.CONTROL || type == Character.SURROGATE || turnsText;
    }

    private static boolean isInvisible(String text) {
        int c;
        for (var i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isInvisible(c)) return false;
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
