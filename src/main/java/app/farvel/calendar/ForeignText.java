package app.farvel.calendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Words, names and addresses of foreign files, as whoever wrote them meant them. */
final class ForeignText {

    private static final int LONGEST_LINE = 320;
    private static final int LONGEST_COMMENT = 2000;
    private static final Pattern ESCAPED = Pattern.compile("\\\\([nN,;:\"\\\\])");
    private static final Pattern CARET = Pattern.compile("\\^([n^'])");
    private static final Pattern SCHEME = Pattern.compile("^(?:(?:mailto|smtp):\\s*+)++", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("<([^<>@]*+@[^<>]*+)>[^<>]*+$");
    private static final Pattern QUERY = Pattern.compile("(@[^?]*+)\\?.*");
    private static final Pattern LAST = Pattern.compile("[^\\s:;,\"<>@]++@[^\\s:;,\"<>@]++(?=[^@]*+$)");

    private ForeignText() {}

    /** The value of a property that is a text. */
    static String text(String value) {
        return cut(ICalText.text(unescaped(value)).strip(), LONGEST_COMMENT);
    }

    static String line(String value) {
        return cut(ICalText.line(value), LONGEST_LINE);
    }

    /** Someone's name in a parameter, where some escape what needs no escape. */
    static String name(String parameter) {
        var name = line(unescaped(withoutCarets(parameter)));
        return name.length() > 1 && name.startsWith("'") && name.endsWith("'")
                ? name.substring(1, name.length() - 1).strip()
                : name;
    }

    /** A word to the host that Google writes in a parameter, with characters of HTML for what may not stand there. */
    static String note(String parameter) {
        var plain = HtmlUtils.htmlUnescape(withoutCarets(parameter).replace("&apos;", "&#39;"));
        return cut(ICalText.text(plain).strip(), LONGEST_COMMENT);
    }

    /** The address alone, however it is introduced or bracketed. */
    static String email(String value) {
        var bare = SCHEME.matcher(line(value).replaceAll("^[\"']+|[\"']+$", "")).replaceFirst("");
        var brackets = BRACKETS.matcher(bare);
        if (brackets.find()) return email(brackets.group(1));
        var address = line(decoded(QUERY.matcher(bare).replaceFirst("$1")));
        var last = LAST.matcher(address);
        return last.find() ? last.group() : address;
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    /** RFC 6868. */
    private static String withoutCarets(String parameter) {
        return CARET.matcher(parameter).replaceAll(found -> switch (found.group(1)) {
            case "n" -> "\n";
            case "'" -> "\"";
            default -> "^";
        });
    }

    private static String unescaped(String value) {
        return ESCAPED.matcher(value)
                .replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT).equals("n")
                        ? "\n"
                        : Matcher.quoteReplacement(found.group(1)));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
