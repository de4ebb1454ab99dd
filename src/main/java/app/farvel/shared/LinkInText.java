package app.farvel.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address of the web as it stands in running text: what closes or ends the sentence around it is none of it.
 *
 * @param start where it begins in the text
 * @param text as it was written
 */
public record LinkInText(int start, String text) {

    private static final Pattern BEGINNING = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])https?://(?=[\\p{L}\\p{N}\\[])");
    /** No address has blanks, what nobody sees, or quotation marks that come in two shapes; brackets may be around it. */
    private static final Pattern STOP =
            Pattern.compile("(?iu)[,;](?=https?://)|[\\p{IsWhite_Space}\\p{C}<>\"«»“”„‟‹›()\\[\\]{}'‘’]");

    private static final Pattern PARTS = Pattern.compile("(?i)(https?://)([^/?#]*)(.*)");
    private static final Pattern PORT = Pattern.compile("(?<!:):\\d*$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String NEVER_LAST = ".,;:!?…'’‘‚`–—" + OPENING;

    /** All of them, in their order. */
    static List<LinkInText> in(String text) {
        var found = new ArrayList<LinkInText>();
        var candidate = BEGINNING.matcher(text);
        var from = 0;
        while (candidate.find(from)) {
            var address = trimmed(text.substring(candidate.start(), end(text, candidate.start(), candidate.end())));
            if (!address.endsWith("://")) found.add(new LinkInText(candidate.start(), address));
            from = candidate.start() + address.length();
        }
        return found;
    }

    /**
     * A piece of a text.
     *
     * @param href empty where it is no address
     */
    public record Part(String text, String href) {}

    /** The whole text, taken apart at the addresses in it. */
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var link : in(text)) {
            if (link.start > from) parts.add(new Part(text.substring(from, link.start), ""));
            parts.add(new Part(link.text, link.href()));
            from = link.end();
        }
        if (from < text.length()) parts.add(new Part(text.substring(from), ""));
        return parts;
    }

    private int end() {
        return start + text.length();
    }

    /** As browsers and mail programs take it: in ASCII (RFC 3986, 5890). */
    String href() {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) return text;
        return parts.group(1) + ascii(parts.group(2)) + encoded(parts.group(3));
    }

    private static String ascii(String authority) {
        if (!NOT_ASCII.matcher(authority).find()) return authority;
        var port = PORT.matcher(authority);
        var host = authority.substring(0, port.find() ? port.start() : authority.length());
        return DomainName.ascii(host)
                .map(name -> name + authority.substring(host.length()))
                .orElseGet(() -> encoded(authority));
    }

    private static String encoded(String text) {
        return NOT_ASCII.matcher(text).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }

    /** The first place that ends it, and no further, so that a text full of beginnings is read once. */
    private static int end(String text, int start, int from) {
        var closingQuote = closingQuote(start == 0 ? ' ' : text.charAt(start - 1));
        var open = new ArrayDeque<Integer>();
        var stop = STOP.matcher(text);
        for (var found = stop.find(from); found; found = stop.find()) {
            var sign = text.charAt(stop.start());
            if (sign == closingQuote || !isInside(sign, open)) return stop.start();
        }
        return text.length();
    }

    /** In single quotation marks it ends with them; elsewhere they may stand inside. */
    private static char closingQuote(char before) {
        return before == '‘' ? '’' : before == '‚' ? '‘' : before == '\'' || before == '’' ? before : ' ';
    }

    /** A closing bracket belongs to it when its opening one does. */
    private static boolean isInside(char sign, ArrayDeque<Integer> open) {
        if (OPENING.indexOf(sign) >= 0) open.push(OPENING.indexOf(sign));
        else if (CLOSING.indexOf(sign) >= 0) return !open.isEmpty() && open.pop() == CLOSING.indexOf(sign);
        return OPENING.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0 || "'‘’".indexOf(sign) >= 0;
    }

    private static String trimmed(String address) {
        var end = address.length();
        while (NEVER_LAST.indexOf(address.charAt(end - 1)) >= 0) end--;
        return address.substring(0, end);
    }
}
