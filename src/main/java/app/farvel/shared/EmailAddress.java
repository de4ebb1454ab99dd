package app.farvel.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that mail can reach. The domain is kept in ASCII (UTS 46, non-transitional: straße.example is
 * xn--strae-oqa.example, never strasse.example), so that both spellings of a domain are one address.
 *
 * @param local what stands before the @, as typed
 * @param domain in ASCII and lower case
 */
public record EmailAddress(String local, String domain) {

    /** In characters, as RFC 5321 allows them. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    /** Whatever comes along with an address that is copied. */
    private static final int LONGEST_TYPED = 1000;

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]*)>[^<>]*");
    private static final Pattern SCHEME = Pattern.compile("(?i)mailto:\\s*([^?]*).*", Pattern.DOTALL);
    private static final Pattern IN_QUOTES = Pattern.compile("['\"]([^'\"]*)['\"]");
    private static final String LIST_ENDS = ",;.";
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\s\\p{Cc}@<>(),;:\\\\\"\\[\\]]");
    /** Why mail cannot reach what was typed. */
    public enum Fault {
        NO_ADDRESS,
        /** A dot first, last or beside another one. */
        DOTS,
        /** Letters beyond a to z before the @, which need SMTPUTF8 all the way. */
        LETTERS,
        DOMAIN,
        LONG;

        /** A message that takes the address as its argument. */
        public String key() {
            return "email.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The address, whatever unseen characters it was stored with; empty when mail cannot reach it. */
    public static Optional<EmailAddress> of(String address) {
        var text = withoutUnseen(address);
        return faultOf(text).isPresent() ? Optional.empty() : Optional.of(parse(text));
    }

    /** What is wrong with an address; empty when mail can reach it. */
    public static Optional<Fault> fault(String address) {
        return faultOf(withoutUnseen(address));
    }

    /**
     * The address that was meant in a field: without what came along when it was copied (blanks and unseen characters of any
     * kind, {@code mailto:}, a name before angle brackets, the comma of a list). The domain stays in the script it was typed in.
     */
    public static String clean(@Nullable String typed) {
        var text = Typed.line(typed).replace('\uFF20', '@');
        if (text.length() > LONGEST_TYPED) return text;
        var bracketed = IN_BRACKETS.matcher(text);
        if (bracketed.matches()) text = bracketed.group(1);
        var scheme = SCHEME.matcher(Unseen.strip(text));
        if (scheme.matches()) text = Typed.line(decoded(scheme.group(1)));
        text = withoutListEnds(withoutUnseen(text));
        var quoted = IN_QUOTES.matcher(text);
        return quoted.matches() ? quoted.group(1) : text;
    }

    /** Any address, even one that mail cannot reach, as addresses are compared. */
    public static String compared(String address) {
        return of(address)
                .map(EmailAddress::compared)
                .orElseGet(() -> withoutUnseen(address).toLowerCase(Locale.ROOT));
    }

    /** Whether both name the same mailbox, in whatever spelling. */
    public static boolean areSame(String one, String other) {
        return compared(one).equals(compared(other));
    }

    /** As it is compared: two with the same one are the same mailbox. */
    public String compared() {
        return ascii().toLowerCase(Locale.ROOT);
    }

    /** As mail servers and calendar files take it. */
    public String ascii() {
        return local + "@" + domain;
    }

    /** As people read it. */
    public String readable() {
        return local + "@" + DomainName.readable(domain);
    }

    private static Optional<Fault> faultOf(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1
                || at == text.length() - 1
                || NOT_ALLOWED.matcher(text.substring(at + 1)).find()) return Optional.of(Fault.NO_ADDRESS);
        return localFault(text.substring(0, at)).or(() -> domainFault(text, at));
    }

    private static Optional<Fault> localFault(String local) {
        if (NOT_ALLOWED.matcher(local).find()) return Optional.of(Fault.NO_ADDRESS);
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) return Optional.of(Fault.DOTS);
        if (local.chars().anyMatch(c -> c > 0x7F)) return Optional.of(Fault.LETTERS);
        if (!LOCAL.matcher(local).matches()) return Optional.of(Fault.NO_ADDRESS);
        return local.length() > LONGEST_LOCAL ? Optional.of(Fault.LONG) : Optional.empty();
    }

    private static Optional<Fault> domainFault(String text, int at) {
        var domain = DomainName.ascii(text.substring(at + 1));
        if (domain.isEmpty()) return Optional.of(Fault.DOMAIN);
        return at + 1 + domain.get().length() > LONGEST ? Optional.of(Fault.LONG) : Optional.empty();
    }

    private static EmailAddress parse(String text) {
        var at = text.lastIndexOf('@');
        return new EmailAddress(
                text.substring(0, at), DomainName.ascii(text.substring(at + 1)).orElseThrow());
    }

    private static String withoutListEnds(String text) {
        var end = text.length();
        while (end > 0 && isListEnd(text.charAt(end - 1))) end--;
        return text.substring(0, end);
    }

    private static boolean isListEnd(char c) {
        return LIST_ENDS.indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** Domains of some scripts have joiners between their letters. */
    private static String withoutUnseen(String text) {
        var at = text.lastIndexOf('@');
        var seen = new StringBuilder();
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            if (!Unseen.isIgnorable(c) || i > at && Unseen.isJoiner(c)) seen.appendCodePoint(c);
        }
        return Unseen.strip(seen.toString());
    }
}
