package app.farvel.contact;

import com.ibm.icu.text.Collator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** ICU collation keys in hex: compared byte by byte, they put names in the order of a language (Norwegian: … Z Æ Ø Å). */
final class SortKeys {

    /** Longest key, in hex digits; names that agree so far are told apart by their ids. */
    static final int LONGEST = 240;

    private static final Map<Locale, Collator> COLLATORS = new ConcurrentHashMap<>();

    private SortKeys() {}

    static String of(String text, Locale language) {
        var collator = COLLATORS.computeIfAbsent(
                language, locale -> Collator.getInstance(locale).freeze());
        var bytes = collator.getCollationKey(text).toByteArray();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST / 2));
    }
}
