package app.farvel.shared;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/** Names of domains and hosts (UTS 46, non-transitional: straße.example is xn--strae-oqa.example, never strasse.example). */
public final class DomainName {

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    /** In characters, as RFC 1035 allows them; ICU refuses much longer ones with an exception. */
    private static final int LONGEST = 253;

    private DomainName() {}

    /** The name in ASCII and lower case; empty when no domain can be called so. */
    public static Optional<String> ascii(String typed) {
        if (isLong(typed)) return Optional.empty();
        var name = new StringBuilder();
        var found = new IDNA.Info();
        NAMES.nameToASCII(typed, name, found);
        return found.hasErrors() || name.isEmpty() || name.indexOf("..") >= 0 || name.charAt(0) == '.'
                ? Optional.empty()
                : Optional.of(name.toString().toLowerCase(Locale.ROOT));
    }

    /** The name as people read it; as it is when it is too long for one. */
    public static String readable(String ascii) {
        if (isLong(ascii)) return ascii;
        var name = new StringBuilder();
        NAMES.nameToUnicode(ascii, name, new IDNA.Info());
        return name.toString();
    }

    private static boolean isLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST;
    }
}
