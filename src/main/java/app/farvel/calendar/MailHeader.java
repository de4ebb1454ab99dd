package app.farvel.calendar;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields at the top of a mail or of one of its parts, as far as they say what follows. */
final class MailHeader {

    private static final int LONGEST_FIELD = 4000;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9-]{1,70}+):(.*+)");
    private static final Set<String> NEEDED = Set.of(
            "content-type", "content-disposition", "content-transfer-encoding", "from", "mime-version", "message-id");
    private static final Pattern CALENDAR = Pattern.compile(
            "\\s*+(?:text/(?:x-)?v?calendar|application/(?:ics|calendar|x-ical))\\b.*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("name\\*?(?:\\d\\*?)?\\s*+=", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALENDAR_FILE = Pattern.compile("\\.(?:ics|vcs)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("\\s*+message/rfc822\\b.*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_FILE = Pattern.compile("\\.eml\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("\\bcharset\\s*+=[\\s\"']*+([^\\s\"';]++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern METHOD =
            Pattern.compile("\\bmethod\\s*+=[\\s\"']*+([A-Za-z-]++)", Pattern.CASE_INSENSITIVE);

    private static final Set<Charset> COMMON =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    private final Map<String, String> fields = new HashMap<>();
    private String last = "";

    /** Takes a line in; false where it is no line of a header. */
    boolean takes(String line) {
        if (!last.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
            fields.computeIfPresent(last, (name, begun) -> longer(begun, line));
            return true;
        }
        var field = FIELD.matcher(line);
        if (!field.matches()) return false;
        last = field.group(1).toLowerCase(Locale.ROOT);
        if (NEEDED.contains(last)) fields.putIfAbsent(last, longer("", field.group(2)));
        return true;
    }

    private static String longer(String begun, String line) {
        if (begun.length() >= LONGEST_FIELD) return begun;
        var whole = begun + ' ' + line.strip();
        return whole.length() > LONGEST_FIELD ? whole.substring(0, LONGEST_FIELD) : whole;
    }

    /** Whether it says anything about what follows. */
    boolean isOfPart() {
        return fields.containsKey("content-type") || fields.containsKey("content-disposition");
    }

    boolean isOfMail() {
        return fields.containsKey("from") && fields.size() > 1;
    }

    boolean announcesCalendar() {
        return CALENDAR.matcher(field("content-type")).matches() || names(CALENDAR_FILE);
    }

    boolean announcesMail() {
        return MAIL.matcher(field("content-type")).matches()
                || MAIL.matcher(field("content-disposition")).matches()
                || names(MAIL_FILE);
    }

    private boolean names(Pattern file) {
        return names(file, field("content-type")) || names(file, field("content-disposition"));
    }

    /** Each parameter is looked at once: a field may be full of names. */
    private static boolean names(Pattern file, String field) {
        for (var parameter : field.split(";")) {
            var name = NAME.matcher(parameter);
            if (name.find() && file.matcher(parameter).find(name.end())) return true;
        }
        return false;
    }

    boolean isEncoded() {
        return Set.of("base64", "quoted-printable").contains(encoding());
    }

    String encoding() {
        return field("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
    }

    /** Empty where it says none. */
    String method() {
        return found(METHOD);
    }

    String sender() {
        return ForeignText.email(Octets.decode(field("from"), Octets.OLD_WINDOWS));
    }

    /** The one of old Windows programs where it says none, none that is known, or one that needs no name. */
    Charset charset() {
        try {
            var name = found(CHARSET);
            return name.isEmpty() || COMMON.contains(Charset.forName(name))
                    ? Octets.OLD_WINDOWS
                    : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Octets.OLD_WINDOWS;
        }
    }

    private String found(Pattern parameter) {
        var found = parameter.matcher(field("content-type"));
        return found.find() ? found.group(1) : "";
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
