package app.farvel.account;

/**
 * For whom somebody signs what binds. Each may be empty.
 *
 * @param organization its legal name
 * @param number its number in the public register
 * @param capacity what the signer is there: "Managing Director"
 */
public record Signatory(String organization, String number, String capacity) {

    public static final Signatory NOBODY = new Signatory("", "", "");
}
