package app.farvel.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Phone numbers as people type them. A letter is never taken for a digit, nor left out. */
public final class Tel {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String ANY_COUNTRY = "ZZ";
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_DIGITS = 3;
    private static final int FEWEST_AMONG_WORDS = 5;
    private static final int LONGEST = 254;
    private static final String SIGNS = "[0-9()./ -]*";
    private static final Pattern NUMBER = Pattern.compile("[( ]*\\+?" + SIGNS);
    private static final Pattern WITH_EXTENSION = Pattern.compile("(?iu)([( ]*\\+?" + SIGNS + "[0-9)]),? *(?:;ext=|"
            + "(?:extension|ext|x|linje|lokal|internt?|int|internnummer|internnr|durchwahl|dw|anknytning|apparat|app)[.:]? *"
            + "(?:nr\\.? *)?)([0-9]{1,7}) *");
    private static final Pattern PART = Pattern.compile("\\+?[0-9(]" + SIGNS + "[0-9]");
    private static final Pattern IN_LETTERS = Pattern.compile("\\+?[0-9][0-9() .-]*[A-Z]{3}[A-Z0-9-]*");

    private Tel() {}

    /**
     * The number in international form; as typed when it is no number of that country or of the world, or more than a number.
     *
     * @param country ISO 3166, for numbers typed without a country's prefix
     */
    public static String format(String typed, String country) {
        if (typed.length() > LONGEST) return typed;
        var plain = plain(typed);
        if (!NUMBER.matcher(plain).matches()) return typed;
        return valid(plain, country)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(typed);
    }

    /**
     * Where a click on it leads (RFC 3966): {@code tel:+4722334455;ext=12}. Empty where it is not clear what to dial.
     *
     * @param country as above
     */
    public static Optional<String> link(String typed, String country) {
        if (typed.length() > LONGEST) return Optional.empty();
        var plain = plain(typed);
        if (NUMBER.matcher(plain).matches()) return dialled(plain, country);
        var extended = WITH_EXTENSION.matcher(plain);
        if (extended.matches())
            return dialled(extended.group(1), country).map(link -> link + ";ext=" + extended.group(2));
        return noted(plain, country).or(() -> inLetters(plain, country));
    }

    /**
     * The number in the form of E.164, {@code +4791234567}, when it takes text messages as far as its digits tell.
     *
     * @param typed in international form
     */
    public static Optional<String> texted(String typed) {
        return link(typed, ANY_COUNTRY)
                .map(link -> link.substring("tel:".length()))
                .filter(number ->
                        valid(number, ANY_COUNTRY).filter(Tel::isMobile).isPresent());
    }

    private static boolean isMobile(PhoneNumber number) {
        var type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** As numbers are looked for: {@code 004791234567}, {@code 91234567}; several where there are several in it. */
    static List<String> sought(String typed) {
        if (typed.length() > LONGEST) return List.of();
        var found = new LinkedHashSet<String>();
        var extended = WITH_EXTENSION.matcher(plain(typed));
        var parts = PART.matcher(extended.matches() ? extended.group(1) : plain(typed));
        while (parts.find()) {
            found.addAll(soughtOf(parts.group()));
            if (parts.group().contains("/")) for (var half : parts.group().split("/")) found.addAll(soughtOf(half));
        }
        return List.copyOf(found);
    }

    /** Whether it can only be meant as a number. */
    static boolean isNumber(String typed) {
        if (typed.length() > LONGEST) return false;
        var plain = plain(typed);
        return NUMBER.matcher(plain).matches() && digits(plain).length() >= FEWEST_DIGITS;
    }

    /** The number that stands among words, as typed; empty where none or several may be meant. */
    static Optional<String> among(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var parts = PART.matcher(plain(typed))
                .results()
                .map(MatchResult::group)
                .filter(part -> digits(part).length() >= FEWEST_AMONG_WORDS)
                .toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /** What may stand in an index for a number somebody looks for, likeliest first; it may be the beginning of one. */
    static List<String> readings(String typed) {
        var plain = plain(typed).replaceAll("\\( *0 *\\)", "");
        var digits = digits(plain);
        var abroad = plain.contains("+") ? digits : digits.startsWith("00") ? digits.substring(2) : "";
        var readings = new LinkedHashSet<String>();
        readings.add(abroad.isEmpty() ? digits : "00" + abroad);
        var withPrefix = abroad.isEmpty() ? digits : abroad;
        if (valid("+" + withPrefix, ANY_COUNTRY).isPresent()) readings.add("00" + withPrefix);
        valid("+" + withPrefix, ANY_COUNTRY)
                .map(NUMBERS::getNationalSignificantNumber)
                .ifPresent(readings::add);
        return List.copyOf(readings);
    }

    private static List<String> soughtOf(String part) {
        var digits = digits(part);
        if (digits.length() < FEWEST_DIGITS) return List.of();
        var abroad = part.startsWith("+") || digits.startsWith("00") ? "+" + digits.replaceFirst("^00", "") : "";
        var number = valid(abroad, ANY_COUNTRY);
        if (number.isEmpty()) return List.of(abroad.isEmpty() ? digits : "00" + abroad.substring(1));
        return List.of(
                "00" + digits(NUMBERS.format(number.get(), PhoneNumberFormat.E164)),
                NUMBERS.getNationalSignificantNumber(number.get()),
                digits(NUMBERS.format(number.get(), PhoneNumberFormat.NATIONAL)));
    }

    /** Nothing but a number is dialled even where no country is known to have it: 1234 may be a colleague's. */
    private static Optional<String> dialled(String plain, String country) {
        var known = valid(plain, country).map(Tel::link);
        var digits = digits(plain);
        if (known.isPresent() || plain.contains("/") || digits.length() > MOST_DIGITS) return known;
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of("tel:" + (plain.contains("+") ? "+" : "") + digits);
    }

    /** A number beside words without a digit: "912 34 567 (Kari)". */
    private static Optional<String> noted(String plain, String country) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(plain);
        while (matcher.find()) {
            if (isGlued(plain, matcher.start() - 1) || isGlued(plain, matcher.end())) return Optional.empty();
            parts.add(matcher.group());
        }
        var isOne = parts.size() == 1
                && digits(parts.get(0)).length() == digits(plain).length();
        return isOne ? valid(parts.get(0), country).map(Tel::link) : Optional.empty();
    }

    private static boolean isGlued(String plain, int at) {
        return at >= 0 && at < plain.length() && Character.isLetterOrDigit(plain.charAt(at));
    }

    /** "1-800-FLOWERS": letters that are dialled, in numbers that are free to call. */
    private static Optional<String> inLetters(String plain, String country) {
        if (!IN_LETTERS.matcher(plain).matches()) return Optional.empty();
        return valid(PhoneNumberUtil.convertAlphaCharactersInNumber(plain), country)
                .filter(number -> NUMBERS.getNumberType(number) == PhoneNumberType.TOLL_FREE)
                .map(Tel::link);
    }

    private static String link(PhoneNumber number) {
        return "tel:" + NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    /** A number whose digits are those that were typed, but for what stands before it. */
    private static Optional<PhoneNumber> valid(String plain, String country) {
        try {
            var number = NUMBERS.parse(plain, country);
            var isTyped = digits(plain).endsWith(NUMBERS.getNationalSignificantNumber(number));
            return isTyped && NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String digits(String plain) {
        return plain.replaceAll("[^0-9]", "");
    }

    /** The same in ASCII: digits of any script, blanks and dashes of any kind; unseen characters are left out. */
    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) plain.append(Character.digit(c, 10));
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) plain.append(' ');
            else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) plain.append('-');
            else if (c > 0xFF00 && c < 0xFF5F) plain.appendCodePoint(c - 0xFEE0);
            else if (Character.getType(c) != Character.FORMAT) plain.appendCodePoint(c);
        });
        return plain.toString().strip();
    }
}
