package app.farvel.mail;

import app.farvel.shared.DomainName;
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
record LinkInText(int start, String text) {

    /** No address has blanks, what nobody sees, or quotation marks that come in two shapes. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])https?://[\\p{L}\\p{N}\\[](?:(?![,;]https?://)[^\\p{IsWhite_Space}\\p{C}<>\"«»“”„‟‹›])*");

    private static final Pattern PARTS = Pattern.compile("(?i)(https?://)([^/?#]*)(.*)");
    private static final Pattern PORT = Pattern.compile("(?<!:):\\d*$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String NEVER_LAST = ".,;:!?…'’‘‚`–—" + OPENING;

    /** All of them, in their order. */
    static List<LinkInText> in(String text) {
        var found = new ArrayList<LinkInText>();
        var candidate = CANDIDATE.matcher(text);
        var from = 0;
        while (candidate.find(from)) {
            var address = trimmed(quoted(text, candidate.start(), candidate.group()));
            if (!address.endsWith("://")) found.add(new LinkInText(candidate.start(), address));
            from = candidate.start() + address.length();
        }
        return found;
    }

    int end() {
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

    /** In single quotation marks it ends with them; elsewhere they may stand inside. */
    private static String quoted(String text, int start, String address) {
        var before = start == 0 ? ' ' : text.charAt(start - 1);
        var closes = before == '‘' ? '’' : before == '‚' ? '‘' : before == '\'' || before == '’' ? before : ' ';
        var end = address.indexOf(closes);
        return end < 0 ? address : address.substring(0, end);
    }

    /** A closing bracket belongs to it when its opening one does. */
    private static String trimmed(String address) {
        var end = balanced(address);
        while (NEVER_LAST.indexOf(address.charAt(end - 1)) >= 0) end--;
        return address.substring(0, end);
    }

    private static int balanced(String address) {
        var open = new ArrayDeque<Integer>();
        for (var at = 0; at < address.length(); at++) {
            var opening = OPENING.indexOf(address.charAt(at));
            var closing = CLOSING.indexOf(address.charAt(at));
            if (opening >= 0) open.push(opening);
            if (closing >= 0 && (open.isEmpty() || open.pop() != closing)) return at;
        }
        return address.length();
    }
}
