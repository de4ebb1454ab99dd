package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/** Looks at calendar files as a strict reader of RFC 5545 does, and as another library does. */
public final class CalendarText {

    private static final Pattern LINE = Pattern.compile("[A-Z0-9-]+(;[A-Z0-9-]+=(\"[^\"]*\"|[^\";:,]*))*:.*");

    private CalendarText() {}

    /** Every line, in one piece; fails where the text breaks a rule. */
    public static List<String> lines(String text) {
        assertThat(text).endsWith("\r\n").doesNotContain("\r\n\r\n");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotMatch("(?s).*[\\p{Cntrl}&&[^\\t]].*").doesNotContain("\uFFFD");
        }
        var lines = Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
        assertThat(lines).allMatch(line -> LINE.matcher(line).matches());
        isBalanced(lines);
        return lines;
    }

    private static void isBalanced(List<String> lines) {
        var open = new ArrayDeque<String>();
        for (var line : lines) {
            if (line.startsWith("BEGIN:")) open.push(line.substring(6));
            if (line.startsWith("END:")) assertThat(open.pop()).isEqualTo(line.substring(4));
        }
        assertThat(open).isEmpty();
    }

    /** The same by another library, which has to find it valid, too. */
    public static Calendar parsed(String text) {
        lines(text);
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).as(text).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }
}
