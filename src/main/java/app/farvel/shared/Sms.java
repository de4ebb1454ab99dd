package app.farvel.shared;

/**
 * A link that begins a text message in the reader's own messages (RFC 5724).
 *
 * @param number in the form of E.164: {@code +4791234567}
 */
public record Sms(String number) {

    /** With the text in it. The empty parameter before it is for iPhones, which look for the text behind {@code &} only. */
    public String href(String text) {
        return "sms:" + number + "?&body=" + Mailto.encoded(text);
    }
}
