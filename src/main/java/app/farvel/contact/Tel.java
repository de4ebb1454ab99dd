package app.farvel.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers as people type them. */
public final class Tel {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Tel() {}

    /**
     * The number in international form; as typed when it is no number of that country or of the world.
     *
     * @param country ISO 3166, for numbers typed without a country's prefix
     */
    public static String format(String typed, String country) {
        try {
            var number = NUMBERS.parse(typed, country);
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL) : typed;
        } catch (NumberParseException e) {
            return typed;
        }
    }
}
